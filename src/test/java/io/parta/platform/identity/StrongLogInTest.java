package io.parta.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.KeycloakBrowser;
import io.parta.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ID-7: the levels of log-in of the shipped realm, at the real Keycloak and as the service reads its tokens. */
@QuarkusTest
class StrongLogInTest {

    private static final Map<String, String> STRONG = Map.of("acr_values", "2");

    @Inject
    Authenticator authenticator;

    private final StepUp production = new StepUp(StepUpSetting.of(Duration.ofMinutes(15), "2"), Clock.systemUTC());

    @Test
    void aPasswordIsTheFirstLevel() {
        String token =
                new KeycloakBrowser().logIn(Map.of()).password("stranger").token();

        assertThat(viewer(token).logIn().acr()).isEqualTo("1");
        assertThat(production.isSatisfiedBy(viewer(token))).isFalse();
        assertThat(viewer(Tokens.fresh("stranger")).logIn().acr()).isEqualTo("1");
    }

    @Test
    void aSecondFactorIsTheSecondLevelWhereItIsAskedFor() {
        Instant before = Instant.now().minusSeconds(2);

        String token = new KeycloakBrowser()
                .logIn(STRONG)
                .password(KeycloakBrowser.STRONG)
                .secondFactor()
                .token();

        assertThat(viewer(token).logIn().acr()).isEqualTo("2");
        assertThat(viewer(token).logIn().at()).isBetween(before, Instant.now());
        assertThat(production.isSatisfiedBy(viewer(token))).isTrue();
    }

    /** Whoever has set up a second factor is asked for it at every log-in, whatever the frontend asks for. */
    @Test
    void whoeverHasASecondFactorIsAskedForIt() {
        var logIn = new KeycloakBrowser().logIn(Map.of()).password(KeycloakBrowser.STRONG);
        assertThat(logIn.page().shows("name=\"otp\"")).isTrue();

        assertThat(viewer(logIn.secondFactor().token()).logIn().acr()).isEqualTo("1");
    }

    @Test
    void aLogInIsSteppedUpWithoutThePassword() {
        var browser = new KeycloakBrowser();
        browser.logIn(Map.of()).password(KeycloakBrowser.STRONG).secondFactor().token();

        var stepUp = browser.logIn(STRONG);

        assertThat(stepUp.page().shows("name=\"otp\"")).isTrue();
        assertThat(stepUp.page().shows("name=\"password\"")).isFalse();
        assertThat(production.isSatisfiedBy(viewer(stepUp.secondFactor().token())))
                .isTrue();
    }

    @Test
    void whoeverHasNoSecondFactorSetsOneUpBeforeTheSecondLevel() {
        var logIn = new KeycloakBrowser().logIn(STRONG).password("stranger");

        assertThat(logIn.page().location()).isNull();
        assertThat(logIn.page().shows("totpSecret")).isTrue();
    }

    private Viewer viewer(String token) {
        return authenticator.authenticate("Bearer " + token).await().atMost(Duration.ofSeconds(10));
    }
}
