package io.parta.platform.secret;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.limits.LimitsConfig;
import io.parta.platform.secret.SecretAttempts.Reservation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Stands before whatever looks at a secret that somebody could guess. An attempt is taken before the secret is looked at and
 * given back when it was right, so that of a thousand parallel guesses, through however many instances, no more are looked
 * at than the limit says. When PostgreSQL is away nothing is looked at. A look that failed has told nothing: its attempt is
 * given back, or a busy morning would lock out who tries again with the right link.
 *
 * <p>The limits are those of the principal and, wide enough for a school, of the address: both count wrong secrets only.
 */
@ApplicationScoped
public class SecretGuard {

    private static final Logger LOG = Logger.getLogger(SecretGuard.class);

    private final SecretAttempts attempts;
    private final CurrentRequest request;
    private final SecretLimits limits;

    @Inject
    SecretGuard(SecretAttempts attempts, CurrentRequest request, LimitsConfig config) {
        this(attempts, request, SecretLimits.of(config));
    }

    SecretGuard(SecretAttempts attempts, CurrentRequest request, SecretLimits limits) {
        this.attempts = attempts;
        this.request = request;
        this.limits = limits;
    }

    /**
     * Looks at the secret if the caller may try; fails with RATE_LIMITED and {@code retryAfterSeconds} otherwise.
     *
     * @param evaluation looks at the secret, not before it is subscribed to
     * @param wrong whether what came of it means that the secret was wrong
     */
    public <T> Uni<T> guard(SecretKind kind, Uni<T> evaluation, Predicate<T> wrong) {
        return guard(Guesser.of(kind, request.viewer(), request.context().clientAddress()), evaluation, wrong);
    }

    <T> Uni<T> guard(Guesser guesser, Uni<T> evaluation, Predicate<T> wrong) {
        return attempts.reserve(guesser, limits)
                .chain(reservation -> reservation.isGranted()
                        ? evaluation
                                .onItemOrFailure()
                                .call((outcome, failure) -> failure == null && wrong.test(outcome)
                                        ? Uni.createFrom().voidItem()
                                        : giveBack(guesser, reservation))
                        : refused(guesser, reservation));
    }

    /** The principal's attempt, when it was the address that had none left, was none. */
    private <T> Uni<T> refused(Guesser guesser, Reservation reservation) {
        Uni<Void> undone =
                reservation.principalEndsAt() == null ? Uni.createFrom().voidItem() : giveBack(guesser, reservation);
        return undone.chain(() -> Uni.createFrom()
                .failure(new ApiException(
                        ErrorCode.RATE_LIMITED, Map.of("retryAfterSeconds", reservation.waitSeconds()))));
    }

    /** What the secret opened stands, whatever becomes of the count: it is only too strict until the period ends. */
    private Uni<Void> giveBack(Guesser guesser, Reservation reservation) {
        return attempts.giveBack(guesser, reservation).onFailure().recoverWithItem(failure -> {
            LOG.warnf("An attempt was not given back: %s", failure.getMessage());
            return null;
        });
    }
}
