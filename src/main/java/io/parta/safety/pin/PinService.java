package io.parta.safety.pin;

import io.parta.identity.NotificationType;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Setting a PIN and taking it away (SF-3). */
@ApplicationScoped
class PinService {

    private final Commands commands;
    private final Pins pins;
    private final PinStore store;
    private final InputCheck check;

    PinService(Commands commands, Pins pins, PinStore store, InputCheck check) {
        this.commands = commands;
        this.pins = pins;
        this.store = store;
        this.check = check;
    }

    Uni<PrivacyPinSetPayload> set(PrivacyPinSetInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        return passed(check.faults(input), viewer, input.currentPin(), "currentPin")
                .chain(passed -> passed.then(right -> pins.hash(input.pin()).map(Result::done)))
                .chain(hash -> commands.run(
                        PrivacyPinSetPayload.class,
                        PrivacyPinSetPayload::refused,
                        unit -> Uni.createFrom().item(hash),
                        (unit, made) -> store.save(unit, person, made)
                                .invoke(() -> tell(unit, person))
                                .replaceWith(Result.done(PrivacyPinSetPayload.of(person)))));
    }

    Uni<PrivacyPinRemovePayload> remove(PrivacyPinRemoveInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        return passed(check.faults(input), viewer, input.pin(), "pin")
                .chain(passed -> commands.run(
                        PrivacyPinRemovePayload.class,
                        PrivacyPinRemovePayload::refused,
                        unit -> Uni.createFrom().item(passed),
                        (unit, right) -> store.remove(unit, person).map(removed -> {
                            if (!removed) {
                                return Result.refused(Refusal.of(ErrorCode.NOT_FOUND));
                            }
                            tell(unit, person);
                            return Result.done(PrivacyPinRemovePayload.of(person));
                        })));
    }

    private Uni<Result<Boolean>> passed(List<Refusal> faults, Viewer viewer, @Nullable String pin, String field) {
        return faults.isEmpty()
                ? pins.pass(viewer, pin, field)
                : Uni.createFrom().item(Result.refused(faults));
    }

    private static void tell(UnitOfWork unit, UUID person) {
        unit.emit(new NewEvent(
                person, NotificationType.PRIVACY_CHANGED.name(), new JsonObject().put("by", person.toString())));
    }
}
