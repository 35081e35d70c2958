package io.parta.identity;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.Viewer;
import io.parta.platform.identity.launch.Launch;
import io.parta.platform.identity.launch.Launches;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.ratelimit.Allowance;
import io.parta.platform.ratelimit.Allowance.Refill;
import io.parta.platform.ratelimit.Buckets;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links a person's account at the messenger to the person, and takes it away (ID-1). */
@ApplicationScoped
class MessengerAccountService {

    static final String UNLINK = "messengerAccountUnlink";
    static final int FAILURES = 10;

    private static final Duration FAILURES_PERIOD = Duration.ofHours(1);
    private static final String LINKED_ELSEWHERE = "person_messenger_user_id_key";
    private static final String[] LAUNCH_DATA = {"input", "launchData"};

    private final Commands commands;
    private final InputCheck check;
    private final Launches launches;
    private final Buckets buckets;
    private final Clock clock;

    MessengerAccountService(Commands commands, InputCheck check, Launches launches, Buckets buckets, Clock clock) {
        this.commands = commands;
        this.check = check;
        this.launches = launches;
        this.buckets = buckets;
        this.clock = clock;
    }

    /** Links the account that the launch data proves to the viewer; the same account once more changes nothing. */
    Uni<MessengerAccountLinkPayload> link(MessengerAccountLinkInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        List<Refusal> faults = launches.areConfigured()
                ? check.faults(input)
                : List.of(Refusal.of(ErrorCode.MESSENGER_NOT_CONFIGURED));
        Optional<Launch> launch = faults.isEmpty() ? launches.verify(input.launchData()) : Optional.empty();
        Uni<MessengerAccountLinkPayload> command = commands.run(
                MessengerAccountLinkPayload.class, MessengerAccountLinkPayload::refused, unit -> launch.map(
                                one -> link(unit, person, one))
                        .orElseGet(() -> Uni.createFrom().item(Result.refused(faults.isEmpty() ? bad() : faults))));
        return faults.isEmpty() && launch.isEmpty() ? failed(person).chain(() -> command) : command;
    }

    private Uni<Result<MessengerAccountLinkPayload>> link(UnitOfWork unit, UUID key, Launch launch) {
        unit.refuseOn(LINKED_ELSEWHERE, Refusal.at(ErrorCode.ACCOUNT_ALREADY_LINKED, LAUNCH_DATA));
        return locked(unit, key).chain(person -> {
            if (person == null) {
                return refused(Refusal.of(ErrorCode.NOT_FOUND));
            }
            if (launch.userId().equals(person.messengerUserId)) {
                return Uni.createFrom().item(Result.done(MessengerAccountLinkPayload.DONE));
            }
            if (person.messengerUserId != null) {
                return refused(Refusal.at(ErrorCode.ANOTHER_ACCOUNT_LINKED, LAUNCH_DATA)
                        .with(Remedy.mutation(UNLINK)));
            }
            return SpentLaunches.spend(unit, launch).chain(isNew -> {
                if (!isNew) {
                    return Uni.createFrom().item(Result.refused(bad()));
                }
                return change(unit, person, launch.userId(), NotificationType.MESSENGER_ACCOUNT_LINKED)
                        .replaceWith(Result.done(MessengerAccountLinkPayload.DONE));
            });
        });
    }

    /** Takes the account away from the viewer, who must keep another way to log in. */
    Uni<MessengerAccountUnlinkPayload> unlink(MessengerAccountUnlinkInput input, Viewer viewer) {
        UUID key = viewer.requirePersonId();
        return commands.run(
                MessengerAccountUnlinkPayload.class, MessengerAccountUnlinkPayload::refused, unit -> locked(unit, key)
                        .chain(person -> {
                            if (person == null) {
                                return refused(Refusal.of(ErrorCode.NOT_FOUND));
                            }
                            if (person.version != input.version()) {
                                return refused(Refusal.at(ErrorCode.CONFLICT, "input", "version"));
                            }
                            if (person.messengerUserId == null) {
                                return Uni.createFrom().item(Result.done(MessengerAccountUnlinkPayload.DONE));
                            }
                            if (person.keycloakSubject == null) {
                                return refused(Refusal.of(ErrorCode.NO_LOG_IN_LEFT));
                            }
                            return change(unit, person, null, NotificationType.MESSENGER_ACCOUNT_UNLINKED)
                                    .replaceWith(Result.done(MessengerAccountUnlinkPayload.DONE));
                        }));
    }

    /** One after another: the second of two sees what the first has left. */
    private static Uni<PersonEntity> locked(UnitOfWork unit, UUID person) {
        return unit.session().find(PersonEntity.class, person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A change of who may act as the person is told to all their screens. */
    private Uni<Void> change(
            UnitOfWork unit, PersonEntity person, @Nullable String messengerUserId, NotificationType notification) {
        person.messengerUserId = messengerUserId;
        person.updatedAt = clock.instant();
        unit.emit(new NewEvent(person.id, notification.name(), new JsonObject()));
        return unit.session().flush();
    }

    /** Counts data that proves nothing; past the limit there is no answer to it. */
    private Uni<Void> failed(UUID person) {
        var allowance = new Allowance("launch-failures:" + person, FAILURES, FAILURES_PERIOD, Refill.WINDOW);
        return buckets.take(allowance, 1)
                .invoke(taken -> {
                    if (!taken.allowed()) {
                        throw new ApiException(
                                ErrorCode.RATE_LIMITED,
                                Map.of(
                                        "retryAfterSeconds",
                                        Math.max(1, taken.retryAfter().toSeconds())));
                    }
                })
                .replaceWithVoid();
    }

    private static List<Refusal> bad() {
        return List.of(Refusal.at(ErrorCode.INVALID_LAUNCH_DATA, LAUNCH_DATA));
    }

    private static <P> Uni<Result<P>> refused(Refusal refusal) {
        return Uni.createFrom().item(Result.refused(refusal));
    }
}
