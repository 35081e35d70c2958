package io.parta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** ID-4: everyone edits their own profile. */
@QuarkusTest
class ProfileUpdateTest {

    private static final String UPDATE = "profileUpdate";
    private static final String SHOWN = "viewer { person { lastName nickname } language }";

    private final Api api = Api.as("stranger");

    @Test
    void leavesWhatIsAbsentAndClearsWhatIsNull() {
        api.mutate(
                UPDATE,
                input().put("nickname", " Путник ").put("language", "EN").put("lastName", "Прохожий"),
                SHOWN);

        JsonObject payload = api.mutate(UPDATE, input().putNull("nickname"), SHOWN);

        assertThat(payload.getJsonObject("viewer"))
                .isEqualTo(new JsonObject()
                        .put(
                                "person",
                                new JsonObject().put("lastName", "Прохожий").putNull("nickname"))
                        .put("language", "EN"));
    }

    @Test
    void tellsAbsentFromNullInVariablesOfTheirOwnToo() {
        api.mutate(UPDATE, input().put("nickname", "Путник"), SHOWN);
        String document = "mutation ($version: Int!, $nickname: String) { profileUpdate(input: {version: $version, "
                + "nickname: $nickname}) { viewer { person { nickname } } } }";

        var absent = new JsonObject().put("version", version());
        assertThat(api.data(document, absent).encode()).contains("Путник");
        var cleared = new JsonObject().put("version", version()).putNull("nickname");
        assertThat(api.data(document, cleared).encode()).contains("\"nickname\":null");
    }

    @Test
    void refusesValuesOutOfTheirLimitsWithTheirPaths() {
        var input =
                input().put("nickname", "я".repeat(61)).put("lastName", "a\nb").putNull("firstName");

        assertThat(Unchanged.by(() -> api.refusals(UPDATE, input)))
                .containsExactly(
                        "INVALID_INPUT input.lastName",
                        "INVALID_INPUT input.nickname",
                        "INVALID_INPUT input.firstName");
    }

    @Test
    void refusesAStaleVersion() {
        var stale = input().put("nickname", "Путник");
        stale.put("version", stale.getInteger("version") + 1);

        assertThat(Unchanged.by(() -> api.refusals(UPDATE, stale))).containsExactly("CONFLICT input.version");
    }

    private JsonObject input() {
        return new JsonObject().put("version", version());
    }

    private int version() {
        return api.data("{ viewer { version } }").getJsonObject("viewer").getInteger("version");
    }
}
