package io.parta.platform.identity.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.TestLaunch;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ID-1: what launch data must be to prove who started the mini-app. */
class LaunchVerifierTest {

    /** The messenger's own example. */
    private static final String EXAMPLE = "auth_date=1733485316394&query_id=158b120b-7aa3-4a0f-a198-52ace06d0658"
            + "&user=%7B%22language_code%22%3A%22ru%22%2C%22first_name%22%3A%22%D0%92%D0%B0%D1%81%D1%8F%22%2C"
            + "%22last_name%22%3A%22%22%2C%22photo_url%22%3Anull%2C%22username%22%3Anull%2C%22id%22%3A400%7D"
            + "&hash=f982406d90b118d8e90e26b33c5cec0cadd3fc30354f2955c75ff8e3d14d130d";

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant THEN = Instant.ofEpochMilli(1733485316394L);

    private final LaunchVerifier verifier = new LaunchVerifier(TestLaunch.BOT_TOKEN);

    @Test
    void readsTheExample() {
        assertThat(verifier.verify(EXAMPLE, THEN)).contains(new Launch("400", "158b120b-7aa3-4a0f-a198-52ace06d0658"));
    }

    @Test
    void theOrderOfTheFieldsIsNoDifference() {
        String hash = EXAMPLE.substring(EXAMPLE.indexOf("hash="));
        String rest = EXAMPLE.substring(0, EXAMPLE.indexOf("&hash="));

        assertThat(verifier.verify(hash + "&" + rest, THEN)).isPresent();
    }

    /** Any change of a character is found, wherever it is. */
    @Test
    void refusesTheExampleWithAnyCharacterChanged() {
        for (int i = 0; i < EXAMPLE.length(); i++) {
            char other = EXAMPLE.charAt(i) == '1' ? '2' : '1';
            String changed = EXAMPLE.substring(0, i) + other + EXAMPLE.substring(i + 1);

            assertThat(verifier.verify(changed, THEN)).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "3600, true", "3601, false", "-60, true", "-61, false"})
    void takesDataOfTheLastHourAndOfClocksThatAreAMinuteAhead(long secondsOld, boolean taken) {
        Instant at = NOW.minusSeconds(secondsOld);

        assertThat(verify(launch().with("auth_date", String.valueOf(at.toEpochMilli()))
                                .data())
                        .isPresent())
                .isEqualTo(taken);
        assertThat(verify(launch().with("auth_date", String.valueOf(at.getEpochSecond()))
                                .data())
                        .isPresent())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1733485316", "1733485316.5", "17334853163940", "1e10", "١٧٣٣٤٨٥٣١٦"})
    void refusesATimeThatIsNone(String time) {
        assertThat(verify(launch().with("auth_date", time).data())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Вася",
                "[]",
                "{}",
                "{\"id\":null}",
                "{\"id\":0}",
                "{\"id\":-4}",
                "{\"id\":4.5}",
                "{\"id\":1e3}",
                "{\"id\":{}}",
                "{\"id\":12345678901234567890}",
                "{\"id\":1e100000000}"
            })
    void refusesAUserWithoutAnId(String user) {
        assertThat(verify(launch().with("user", user).data())).isEmpty();
    }

    @Test
    void refusesAStartWithoutUserTimeOrName() {
        assertThat(verify(launch().data())).isPresent();
        for (String field : List.of("user", "auth_date", "query_id")) {
            assertThat(verify(launch().without(field).data())).as(field).isEmpty();
        }
        assertThat(verify(launch().with("query_id", "").data())).isEmpty();
        assertThat(verify(launch().with("query_id", "x".repeat(201)).data())).isEmpty();
    }

    static Stream<String> broken() {
        String data = launch().data();
        String hash = data.substring(data.indexOf("&hash="));
        String query = data.substring(0, data.indexOf("&hash="));
        return Stream.of(
                "",
                "&",
                "=",
                query,
                query + "&hash=",
                query + "&hash",
                query + "&hash=" + "0".repeat(64),
                query + hash.toUpperCase(Locale.ROOT).replace("&HASH", "&hash"),
                query + hash.substring(0, hash.length() - 1),
                query + hash + hash,
                query + hash + "&hash=" + "0".repeat(64),
                data + "&query_id=another",
                data + "&added=1",
                data + "&",
                data + "&=1",
                data + "&valueless",
                data.replace("query_id=", "query_id=%zz"),
                data.replace("query_id=", "query_id=%"),
                "\u0000" + data);
    }

    /** No hash, two, none that is one, a key twice, a field that was not signed, no encoding. */
    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatIsNotSignedAsAWhole(String data) {
        assertThat(verify(data)).isEmpty();
    }

    @Test
    void refusesWhatAnotherBotHasSigned() {
        assertThat(verify(launch().dataOf("another"))).isEmpty();
    }

    private Optional<Launch> verify(String data) {
        return verifier.verify(data, NOW);
    }

    private static TestLaunch launch() {
        return TestLaunch.by(7).with("auth_date", String.valueOf(NOW.toEpochMilli()));
    }
}
