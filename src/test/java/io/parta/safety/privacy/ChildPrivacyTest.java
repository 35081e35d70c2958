package io.parta.safety.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Neighbours;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SF-3: a confirmed guardian sees and keeps the settings of their child. */
@QuarkusTest
class ChildPrivacyTest {

    private static final String LOCK = "childPrivacyLock";
    private static final String UNLOCK = "childPrivacyUnlock";
    private static final String UPDATE = "childPrivacyUpdate";

    private TestOrganization organization;
    private String child;

    @BeforeEach
    void family() {
        organization = TestOrganization.verified()
                .member("guardian", "GUARDIAN")
                .member("college", "GUARDIAN")
                .member("teacher", "TEACHER")
                .member("student2", "STUDENT");
        var neighbours = new Neighbours(organization);
        var student = TestOrganization.personKey("student2");
        neighbours.guardianship(TestOrganization.personKey("guardian"), student, "CONFIRMED");
        neighbours.guardianship(TestOrganization.personKey("college"), student, "PENDING");
        Neighbours.forget(student);
        child = TestOrganization.personId("student2");
    }

    @Test
    void theGuardianSeesWhatNobodyElseDoes() {
        assertThat(seenBy("guardian")).isNotNull();
        for (String user : List.of("college", "teacher", "operator", "student2", "stranger")) {
            assertThat(seenBy(user)).as(user).isNull();
        }
    }

    /** A page of people shows the settings of those whom it may. */
    @Test
    void theirPersonShowsThemToTheGuardianAndToThemselves() {
        assertThat(settings("guardian")).isEqualTo(new JsonObject().put("version", 0));
        assertThat(settings("student2")).isEqualTo(new JsonObject().put("version", 0));
        for (String user : List.of("teacher", "operator")) {
            assertThat(settings(user)).as(user).isNull();
        }
    }

    private JsonObject settings(String user) {
        return Api.as(user)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Person { privacy { version } } } }",
                        new JsonObject().put("id", child))
                .getJsonObject("node")
                .getJsonObject("privacy");
    }

    @Test
    void aLockedChildChangesNothingUntilAGuardianUnlocks() {
        done("guardian", LOCK, input(0));
        assertThat(own().getBoolean("lockedByGuardian")).isTrue();

        var change = new JsonObject().put("mayWrite", "EVERYONE");
        assertThat(Unchanged.by(() -> Api.as("student2")
                        .refusals("privacyUpdate", change.copy().put("version", 1))))
                .containsExactly("PRIVACY_LOCKED");
        done("guardian", UPDATE, input(1).put("mayWrite", "CONTACTS"));
        done("guardian", UNLOCK, input(2));
        done("student2", "privacyUpdate", change.copy().put("version", 3));

        assertThat(own())
                .isEqualTo(new JsonObject().put("lockedByGuardian", false).put("version", 4));
    }

    /** Whoever is 18 keeps their settings themselves, whatever was locked before. */
    @Test
    void aLockEndsWithTheChildhood() {
        done("guardian", LOCK, input(0));
        birthDate("2000-01-01");
        try {
            assertThat(seenBy("guardian")).isNull();
            assertThat(own().getBoolean("lockedByGuardian")).isFalse();
            done("student2", "privacyUpdate", new JsonObject().put("version", 1).put("safeMode", false));
        } finally {
            birthDate(null);
        }
    }

    @Test
    void refusesWhoIsNoConfirmedGuardian() {
        for (String user : List.of("college", "teacher", "operator", "student2")) {
            for (String mutation : List.of(LOCK, UNLOCK, UPDATE)) {
                assertThat(Unchanged.by(() -> Api.as(user).refusals(mutation, input(0))))
                        .containsExactly("NOT_FOUND input.personId");
            }
        }
    }

    @Test
    void refusesAStaleVersionAndLeavingSafeMode() {
        for (String mutation : List.of(LOCK, UNLOCK, UPDATE)) {
            assertThat(Unchanged.by(() -> Api.as("guardian").refusals(mutation, input(7))))
                    .containsExactly("CONFLICT input.version");
        }
        assertThat(Unchanged.by(() -> Api.as("guardian").refusals(UPDATE, input(0).put("safeMode", false))))
                .containsExactly("SAFE_MODE_MANDATORY input.safeMode");
    }

    private void birthDate(String date) {
        Database.query(
                "UPDATE membership SET birth_date = cast(cast($2 AS text) AS date) WHERE person_id = $1",
                TestOrganization.personKey("student2"),
                date);
    }

    private JsonObject input(int version) {
        return new JsonObject().put("personId", child).put("version", version);
    }

    private static void done(String user, String mutation, JsonObject input) {
        assertThat(Api.as(user).refusals(mutation, input)).isEmpty();
    }

    private JsonObject seenBy(String user) {
        return Api.as(user)
                .data("query ($id: ID!) { childPrivacy(personId: $id) { version } }", new JsonObject().put("id", child))
                .getJsonObject("childPrivacy");
    }

    private static JsonObject own() {
        return Api.as("student2")
                .data("{ viewer { privacy { lockedByGuardian version } } }")
                .getJsonObject("viewer")
                .getJsonObject("privacy");
    }
}
