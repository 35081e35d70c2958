package io.parta.safety.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Neighbours;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SF-1, SF-2: everybody chooses who reaches them. */
@QuarkusTest
class PrivacyUpdateTest {

    private static final String UPDATE = "privacyUpdate";

    private static final String SHOWN =
            "privacy { mayWrite mayCall mayAddToChats maySeeProfile safeMode { on mandatory } lockedByGuardian version }";

    @BeforeEach
    void forget() {
        Neighbours.forget(TestOrganization.personKey("stranger"));
        Neighbours.forget(TestOrganization.personKey("student2"));
    }

    @Test
    void whoChoseNothingHasTheDefaults() {
        assertThat(privacy("stranger")).isEqualTo(settings("ORGANIZATION_CONTACTS", "ORGANIZATION_CONTACTS", false, 0));
    }

    @Test
    void leavesWhatIsAbsentAndSetsBackWhatIsNull() {
        update(
                "stranger",
                input(0).put("mayCall", "NOBODY").put("mayWrite", "CONTACTS").put("safeMode", true));

        var payload = update("stranger", input(1).putNull("mayWrite"));

        assertThat(payload.getJsonObject("privacy"))
                .isEqualTo(settings("ORGANIZATION_CONTACTS", "NOBODY", true, 2))
                .isEqualTo(privacy("stranger"));
    }

    @Test
    void tellsThePersonOnce() {
        long before = told();

        update("stranger", input(0).put("mayCall", "NOBODY"));

        assertThat(told()).isEqualTo(before + 1);
    }

    @Test
    void refusesAStaleVersion() {
        update("stranger", input(0).put("mayCall", "NOBODY"));

        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(UPDATE, input(0).put("mayCall", "EVERYONE"))))
                .containsExactly("CONFLICT input.version");
    }

    /** SF-1: of a student of unknown age; opening the switches changes nothing of it. */
    @Test
    void refusesToTurnOffAMinorsSafeMode() {
        TestOrganization.verified().member("student2", "STUDENT");

        assertThat(privacy("student2").getJsonObject("safeMode"))
                .isEqualTo(new JsonObject().put("on", true).put("mandatory", true));
        assertThat(Unchanged.by(() -> Api.as("student2").refusals(UPDATE, input(0).put("safeMode", false))))
                .containsExactly("SAFE_MODE_MANDATORY input.safeMode");
        assertThat(Unchanged.by(() -> Api.as("student2").refusals(UPDATE, input(0).putNull("safeMode"))))
                .containsExactly("SAFE_MODE_MANDATORY input.safeMode");
    }

    private static JsonObject update(String user, JsonObject input) {
        JsonObject payload = Api.as(user).mutate(UPDATE, input, SHOWN);
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload;
    }

    private static JsonObject privacy(String user) {
        return Api.as(user)
                .data("{ viewer { " + SHOWN + " } }")
                .getJsonObject("viewer")
                .getJsonObject("privacy");
    }

    private static JsonObject input(int version) {
        return new JsonObject().put("version", version);
    }

    private static JsonObject settings(String mayWrite, String mayCall, boolean safeMode, int version) {
        return new JsonObject()
                .put("mayWrite", mayWrite)
                .put("mayCall", mayCall)
                .put("mayAddToChats", "ORGANIZATION_CONTACTS")
                .put("maySeeProfile", "ORGANIZATION_CONTACTS")
                .put("safeMode", new JsonObject().put("on", safeMode).put("mandatory", false))
                .put("lockedByGuardian", false)
                .put("version", version);
    }

    private static long told() {
        return Database.query(
                        "SELECT count(*) AS events FROM live_event WHERE topic = $1 AND type = 'PRIVACY_CHANGED'",
                        TestOrganization.personKey("stranger"))
                .get(0)
                .getLong("events");
    }
}
