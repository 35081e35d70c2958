package io.parta.safety.pin;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.RemedyKind;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.identity.Viewer;
import io.parta.safety.secret.SafetyKeys;
import io.parta.safety.secret.SafetyWorkers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Asked before a command on what a PIN guards (SF-3). */
@ApplicationScoped
public class Pins {

    private static final String PURPOSE = "pin";

    private final PinStore store;
    private final SafetyWorkers workers;
    private final SafetyKeys keys;
    private final RandomGenerator random;

    Pins(PinStore store, SafetyWorkers workers, SafetyKeys keys, RandomGenerator random) {
        this.store = store;
        this.workers = workers;
        this.keys = keys;
        this.random = random;
    }

    /**
     * Whether the viewer passes: their PIN is this one, or they have none. It counts a try, outside of any command. Refusals
     * at {@code input.<field>}: PIN_REQUIRED, PIN_WRONG, PIN_CLOSED.
     */
    public Uni<Result<Boolean>> pass(Viewer viewer, @Nullable String pin, String field) {
        UUID person = viewer.requirePersonId();
        if (pin == null) {
            return store.isSet(person).map(set -> set ? refused(ErrorCode.PIN_REQUIRED, field) : Result.done(true));
        }
        return store.countTry(person).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Result.done(true));
            }
            var tried = found.get();
            return tried.open()
                    ? verified(person, pin, tried.hash(), field)
                    : Uni.createFrom()
                            .item(Result.refused(Refusal.at(ErrorCode.PIN_CLOSED, "input", field)
                                    .with(new Remedy(RemedyKind.RETRY, null, null))));
        });
    }

    private Uni<Result<Boolean>> verified(UUID person, String pin, String hash, String field) {
        return workers.run(() -> PinHash.parse(hash).isOf(pin, keys.of(PURPOSE)))
                .chain(right -> right
                        ? store.forgive(person).replaceWith(Result.done(true))
                        : Uni.createFrom().item(refused(ErrorCode.PIN_WRONG, field)));
    }

    /** What is kept of a new PIN. */
    Uni<PinHash> hash(String pin) {
        var salt = new byte[PinHash.SALT_BYTES];
        random.nextBytes(salt);
        return workers.run(() -> PinHash.of(pin, salt, keys.of(PURPOSE)));
    }

    private static Result<Boolean> refused(ErrorCode code, String field) {
        return Result.refused(Refusal.at(code, "input", field));
    }
}
