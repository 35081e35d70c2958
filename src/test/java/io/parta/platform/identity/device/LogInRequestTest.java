package io.parta.platform.identity.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ID-8: what is kept of a screen that waits, and what is told of it. */
class LogInRequestTest {

    private static final Instant NOON = Instant.parse("2026-09-01T09:00:00Z");

    private final LogInRequest request = LogInRequest.of("WDJB-MJHT", "203.0.113.7", "Firefox", NOON);

    @Test
    void tellsTheBrowserTheTimeAndWhetherTheNetworkIsTheSame() {
        assertThat(request.toldTo("WDJB-MJHT", "203.0.113.7", NOON.plusSeconds(75)))
                .isEqualTo(new JsonObject(
                        "{\"known\":true,\"agent\":\"Firefox\",\"secondsAgo\":75,\"sameNetwork\":true}"));
        assertThat(request.toldTo("WDJB-MJHT", "203.0.113.8", NOON).getBoolean("sameNetwork"))
                .isFalse();
    }

    /** Two instances' clocks may differ. */
    @Test
    void isNotOfTheFuture() {
        assertThat(request.toldTo("WDJB-MJHT", "203.0.113.7", NOON.minusSeconds(5))
                        .getLong("secondsAgo"))
                .isZero();
    }

    @Test
    void keepsNoAddressAndNoLongAgent() {
        var wordy = LogInRequest.of("WDJB-MJHT", "203.0.113.7", "x".repeat(5_000), NOON);

        assertThat(wordy.encode()).doesNotContain("203.0.113.7").hasSizeLessThan(600);
        assertThat(LogInRequest.decode(request.encode())).isEqualTo(request);
    }

    @ParameterizedTest
    @CsvSource({
        "WDJB-MJHT, true",
        "12345678, true",
        "wdjb-mjht, false",
        "WDJB-MJHT-X, false",
        "A, false",
        "WDJB MJHT, false",
        "../../etc, false",
        "-WDJB, false"
    })
    void knowsACodeByItsForm(String text, boolean isCode) {
        assertThat(LogInRequest.isUserCode(text)).isEqualTo(isCode);
    }
}
