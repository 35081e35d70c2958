package io.parta.safety.privacy;

import io.parta.identity.NotificationType;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.safety.pin.Pins;
import io.parta.safety.privacy.PrivacyAccess.AccessedPrivacy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commands on the settings, by their owner and by the guardians of a minor. */
@ApplicationScoped
class PrivacyService {

    private final Commands commands;
    private final PrivacyAccess access;
    private final Pins pins;
    private final Clock clock;

    PrivacyService(Commands commands, PrivacyAccess access, Pins pins, Clock clock) {
        this.commands = commands;
        this.access = access;
        this.pins = pins;
        this.clock = clock;
    }

    Uni<PrivacyUpdatePayload> update(PrivacyUpdateInput input, Viewer viewer) {
        return pins.pass(viewer, input.pin(), "pin")
                .chain(passed -> commands.run(
                        PrivacyUpdatePayload.class,
                        PrivacyUpdatePayload::refused,
                        unit -> passed.then(own -> access.own(unit, viewer)),
                        (unit, found) -> update(unit, found, input, viewer, PrivacyUpdatePayload::of)));
    }

    Uni<ChildPrivacyUpdatePayload> updateChild(ChildPrivacyUpdateInput input, Viewer viewer) {
        return commands.run(
                ChildPrivacyUpdatePayload.class,
                ChildPrivacyUpdatePayload::refused,
                unit -> access.ofChild(unit, input.personId(), viewer),
                (unit, found) -> update(unit, found, input, viewer, ChildPrivacyUpdatePayload::of));
    }

    Uni<ChildPrivacyLockPayload> lock(ChildPrivacyLockInput input, Viewer viewer) {
        return commands.run(
                ChildPrivacyLockPayload.class,
                ChildPrivacyLockPayload::refused,
                unit -> access.ofChild(unit, input.personId(), viewer),
                (unit, found) -> lock(
                        unit, found, input.version(), viewer, viewer.requirePersonId(), ChildPrivacyLockPayload::of));
    }

    Uni<ChildPrivacyUnlockPayload> unlock(ChildPrivacyUnlockInput input, Viewer viewer) {
        return commands.run(
                ChildPrivacyUnlockPayload.class,
                ChildPrivacyUnlockPayload::refused,
                unit -> access.ofChild(unit, input.personId(), viewer),
                (unit, found) -> lock(unit, found, input.version(), viewer, null, ChildPrivacyUnlockPayload::of));
    }

    private <P> Uni<Result<P>> update(
            UnitOfWork unit, AccessedPrivacy found, PrivacyPatch input, Viewer viewer, Function<UUID, P> payload) {
        var refusals = new ArrayList<Refusal>();
        PrivacyPolicy.changes(found.state()).ifPresent(refusals::add);
        if (input.leavesSafeMode()) {
            PrivacyPolicy.leavesSafeMode(found.state()).ifPresent(refusals::add);
        }
        return change(unit, found, input.version(), viewer, refusals, input::applyTo, payload);
    }

    /** @param guardian who keeps the settings from now on; null when nobody does */
    private <P> Uni<Result<P>> lock(
            UnitOfWork unit,
            AccessedPrivacy found,
            int version,
            Viewer viewer,
            @Nullable UUID guardian,
            Function<UUID, P> payload) {
        return change(
                unit,
                found,
                version,
                viewer,
                List.of(),
                settings -> {
                    settings.lockedBy = guardian;
                    settings.lockedAt = guardian == null ? null : clock.instant();
                },
                payload);
    }

    private <P> Uni<Result<P>> change(
            UnitOfWork unit,
            AccessedPrivacy found,
            int version,
            Viewer viewer,
            List<Refusal> refusals,
            Consumer<PrivacyEntity> change,
            Function<UUID, P> payload) {
        var settings = found.settings();
        if (refusals.isEmpty() && settings.version != version) {
            return Uni.createFrom().item(Result.refused(Refusal.at(ErrorCode.CONFLICT, "input", "version")));
        }
        if (!refusals.isEmpty()) {
            return Uni.createFrom().item(Result.refused(refusals));
        }
        change.accept(settings);
        settings.updatedAt = clock.instant();
        return unit.session()
                .flush()
                .invoke(() -> unit.emit(new NewEvent(
                        settings.personId,
                        NotificationType.PRIVACY_CHANGED.name(),
                        new JsonObject()
                                .put("by", viewer.requirePersonId().toString())
                                .put("version", settings.version))))
                .replaceWith(Result.done(payload.apply(settings.personId)));
    }
}
