package io.parta.safety.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Neighbours;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SF-3: a PIN guards the settings; five tries, then a delay that grows. */
@QuarkusTest
class PrivacyPinTest {

    private static final String SET = "privacyPinSet";
    private static final String REMOVE = "privacyPinRemove";
    private static final String UPDATE = "privacyUpdate";

    private final Api api = Api.as("stranger");

    private UUID person;

    @BeforeEach
    @AfterEach
    void forget() {
        person = TestOrganization.personKey("stranger");
        Neighbours.forget(person);
    }

    @Test
    void guardsTheSettingsUntilItIsRemoved() {
        assertThat(isSet()).isFalse();
        done(SET, pin("4711"));
        assertThat(isSet()).isTrue();

        assertThat(refused(UPDATE, change())).containsExactly("PIN_REQUIRED input.pin");
        assertThat(refused(UPDATE, change().put("pin", "4712"))).containsExactly("PIN_WRONG input.pin");
        done(UPDATE, change().put("pin", "4711"));

        assertThat(refused(REMOVE, pin("4712"))).containsExactly("PIN_WRONG input.pin");
        done(REMOVE, pin("4711"));
        assertThat(refused(REMOVE, pin("4711"))).containsExactly("NOT_FOUND");
        assertThat(isSet()).isFalse();
    }

    @Test
    void isChangedByWhoKnowsIt() {
        done(SET, pin("4711"));

        assertThat(refused(SET, pin("0815"))).containsExactly("PIN_REQUIRED input.currentPin");
        assertThat(refused(SET, pin("0815").put("currentPin", "0000"))).containsExactly("PIN_WRONG input.currentPin");
        done(SET, pin("0815").put("currentPin", "4711"));
        done(UPDATE, change().put("pin", "0815"));
    }

    @Test
    void closesAtTheFifthWrongTryAndForLongerAtEachFurtherOne() {
        done(SET, pin("4711"));
        for (int i = 0; i < 5; i++) {
            assertThat(refused(REMOVE, pin("0000"))).containsExactly("PIN_WRONG input.pin");
        }

        assertThat(refused(REMOVE, pin("4711"))).containsExactly("PIN_CLOSED input.pin");
        assertThat(minutesClosed()).isEqualTo(1);

        open();
        assertThat(refused(REMOVE, pin("0000"))).containsExactly("PIN_WRONG input.pin");
        assertThat(minutesClosed()).isEqualTo(2);
        Database.query("UPDATE privacy_pin_try SET failures = 40 WHERE person_id = $1", person);
        open();
        assertThat(refused(REMOVE, pin("0000"))).containsExactly("PIN_WRONG input.pin");
        assertThat(minutesClosed()).isEqualTo(24 * 60);

        open();
        done(REMOVE, pin("4711"));
    }

    @Test
    void aRightPinForgivesTheWrongOnes() {
        done(SET, pin("4711"));
        for (int i = 0; i < 4; i++) {
            assertThat(refused(REMOVE, pin("0000"))).containsExactly("PIN_WRONG input.pin");
        }
        done(UPDATE, change().put("pin", "4711"));

        assertThat(refused(REMOVE, pin("0000"))).containsExactly("PIN_WRONG input.pin");
        done(REMOVE, pin("4711"));
    }

    /** The tries are counted before they are looked at: at once is no way around. */
    @Test
    void triesAtOnceAreCountedOneByOne() {
        done(SET, pin("4711"));

        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> api.refusals(REMOVE, pin("0000")).get(0))
                .toList();

        assertThat(answers).filteredOn("PIN_WRONG input.pin"::equals).hasSize(5);
        assertThat(answers).filteredOn("PIN_CLOSED input.pin"::equals).hasSize(7);
    }

    @Test
    void refusesWhatIsNoPin() {
        for (String text : List.of("", "123", "1234567890123", "12a4")) {
            assertThat(refused(SET, pin(text))).containsExactly("INVALID_INPUT input.pin");
            assertThat(refused(REMOVE, pin(text))).containsExactly("INVALID_INPUT input.pin");
        }
    }

    private List<String> refused(String mutation, JsonObject input) {
        return Unchanged.by(() -> api.refusals(mutation, input));
    }

    private void done(String mutation, JsonObject input) {
        assertThat(api.refusals(mutation, input)).isEmpty();
    }

    private void open() {
        Database.query("UPDATE privacy_pin_try SET closed_until = now() WHERE person_id = $1", person);
    }

    private int minutesClosed() {
        return Database.query(
                        "SELECT cast(ceil(extract(epoch FROM closed_until - now()) / 60) AS integer) AS minutes "
                                + "FROM privacy_pin_try WHERE person_id = $1",
                        person)
                .get(0)
                .getInteger("minutes");
    }

    private JsonObject change() {
        int version = api.data("{ viewer { privacy { version } } }")
                .getJsonObject("viewer")
                .getJsonObject("privacy")
                .getInteger("version");
        return new JsonObject().put("version", version).put("mayCall", "NOBODY");
    }

    private static JsonObject pin(String pin) {
        return new JsonObject().put("pin", pin);
    }

    private boolean isSet() {
        return api.data("{ viewer { privacy { pinSet } } }")
                .getJsonObject("viewer")
                .getJsonObject("privacy")
                .getBoolean("pinSet");
    }
}
