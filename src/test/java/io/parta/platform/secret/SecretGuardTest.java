package io.parta.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.schedule.Sweeps;
import io.parta.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** IN-5: wrong secrets are counted before they are looked at, by person and by address. */
@QuarkusTest
class SecretGuardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final SecretLimits LIMITS = new SecretLimits(5, 12, Duration.ofMinutes(15));

    @Inject
    SecretAttempts attempts;

    @Inject
    SecretCleaning cleaning;

    @Inject
    Sweeps sweeps;

    @Inject
    CurrentRequest request;

    private final AtomicInteger looked = new AtomicInteger();
    private final String address = UUID.randomUUID().toString();

    @Test
    void looksAtNoMoreWrongSecretsThanTheLimitHoweverManyComeAtOnce() {
        Guesser guesser = person();
        var one = guard(LIMITS);
        var other = guard(LIMITS);

        var answers = together(200, i -> (i % 2 == 0 ? one : other).guard(guesser, wrong(), right -> !right));

        assertThat(looked).hasValue(5);
        assertThat(answers.stream().filter("false"::equals)).hasSize(5);
        assertThat(answers.stream().filter("RATE_LIMITED"::equals)).hasSize(195);
        assertThat(attempts(guesser.principal())).isEqualTo(5);
    }

    @Test
    void countsTheAddressOfManyPeopleTogether() {
        var answers = together(100, i -> guard(LIMITS).guard(person(), wrong(), right -> !right));

        assertThat(looked).hasValue(12);
        assertThat(answers.stream().filter("RATE_LIMITED"::equals)).hasSize(88);
    }

    /** Behind the address of a school, one who guesses must not spend the attempts of the others. */
    @Test
    void aPersonPastTheirLimitCostsTheAddressNothing() {
        Guesser guesser = person();
        together(100, i -> guard(LIMITS).guard(guesser, wrong(), right -> !right));

        assertThat(attempts(guesser.address())).isEqualTo(5);
        assertThat(run(guard(LIMITS).guard(person(), right(), right -> !right))).isEqualTo("true");
    }

    @Test
    void anAddressPastItsLimitCostsThePersonNothing() {
        together(100, i -> guard(LIMITS).guard(person(), wrong(), right -> !right));
        Guesser late = person();

        assertThat(run(guard(LIMITS).guard(late, right(), right -> !right))).isEqualTo("RATE_LIMITED");
        assertThat(attempts(late.principal())).isZero();
    }

    @Test
    void givesBackWhatWasRight() {
        Guesser guesser = person();

        for (int i = 0; i < 40; i++) {
            assertThat(run(guard(LIMITS).guard(guesser, right(), right -> !right)))
                    .isEqualTo("true");
        }

        assertThat(attempts(guesser.principal())).isZero();
        assertThat(attempts(guesser.address())).isZero();
    }

    @Test
    void countsStrangersByTheirAddressAlone() {
        var stranger = Guesser.of(SecretKind.INVITATION, Viewer.ANONYMOUS, address);

        together(30, i -> guard(LIMITS).guard(stranger, wrong(), right -> !right));

        assertThat(looked).hasValue(12);
    }

    @Test
    void givesBackWhatFailedOnTheWay() {
        Guesser guesser = person();
        Uni<Boolean> failing = Uni.createFrom().failure(new ApiException(ErrorCode.UNAVAILABLE));

        assertThat(run(guard(LIMITS).guard(guesser, failing, right -> !right))).isEqualTo("UNAVAILABLE");

        assertThat(attempts(guesser.principal())).isZero();
    }

    @Test
    void saysWhenToComeBack() {
        Guesser guesser = person();
        together(5, i -> guard(LIMITS).guard(guesser, wrong(), right -> !right));

        assertThatThrownBy(() -> guard(LIMITS)
                        .guard(guesser, wrong(), right -> !right)
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(
                                (Long) refused.extensions().get("retryAfterSeconds"))
                        .isBetween(800L, 900L));
    }

    @Test
    void beginsAgainWithTheNextPeriod() {
        Guesser guesser = person();
        var brief = new SecretLimits(5, 12, Duration.ofMillis(1));
        for (int i = 0; i < 20; i++) {
            assertThat(run(guard(brief).guard(guesser, wrong(), right -> !right)))
                    .isIn("false", "RATE_LIMITED");
        }

        assertThat(looked).hasValueGreaterThan(5);
        await().atMost(PATIENCE).untilAsserted(() -> {
            sweeps.now(cleaning).await().atMost(PATIENCE);
            assertThat(Database.query("SELECT FROM secret_attempt WHERE key = $1", guesser.principal()))
                    .isEmpty();
        });
    }

    private SecretGuard guard(SecretLimits limits) {
        return new SecretGuard(attempts, request, limits);
    }

    private Guesser person() {
        var viewer = new Viewer(
                Viewer.Kind.PERSON,
                UUID.randomUUID(),
                "client",
                "subject",
                "session",
                Set.of(),
                Set.of(),
                java.time.Instant.MAX);
        return Guesser.of(SecretKind.INVITATION, viewer, address);
    }

    private Uni<Boolean> wrong() {
        return Uni.createFrom().item(() -> {
            looked.incrementAndGet();
            return false;
        });
    }

    private Uni<Boolean> right() {
        return Uni.createFrom().item(true);
    }

    private static List<String> together(int times, java.util.function.IntFunction<Uni<Boolean>> attempt) {
        var all = new ArrayList<Uni<String>>();
        for (int i = 0; i < times; i++) {
            all.add(said(attempt.apply(i)));
        }
        return Uni.join().all(all).andFailFast().await().atMost(PATIENCE);
    }

    private static String run(Uni<Boolean> attempt) {
        return said(attempt).await().atMost(PATIENCE);
    }

    private static Uni<String> said(Uni<Boolean> attempt) {
        return attempt.map(String::valueOf)
                .onFailure(ApiException.class)
                .recoverWithItem(failure -> ((ApiException) failure).code().name());
    }

    private static int attempts(String key) {
        return Database.query("SELECT coalesce(max(attempts), 0) AS attempts FROM secret_attempt WHERE key = $1", key)
                .get(0)
                .getInteger("attempts");
    }
}
