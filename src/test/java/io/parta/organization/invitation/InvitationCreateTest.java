package io.parta.organization.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.structure.ClassHead;
import io.parta.platform.digest.Digest;
import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-1, IN-3, IN-5: an invitation is made and its link shown once. */
@QuarkusTest
class InvitationCreateTest {

    private static final String CREATE = "invitationCreate";
    private static final String SHOWN = "invitation { id role subjects note maxUses uses state expiresAt revokedAt "
            + "schoolClass { name } student { rosterName } createdBy { rosterName } organization { shortName } "
            + "viewerActions { action allowed } acceptances { nodes { acceptedAt } } } link { token url qrSvg }";

    private TestOrganization school;
    private TestClass fifth;

    @BeforeEach
    void register() {
        school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("teacher2", "TEACHER")
                .member("student", "STUDENT");
        fifth = TestClass.of(school, 5, "А");
        ClassHead.of(fifth, "teacher2");
    }

    @Test
    void showsALinkAndWhatItIsFor() {
        JsonObject payload = create(
                "director",
                new JsonObject()
                        .put("role", "TEACHER")
                        .put(
                                "subjects",
                                new JsonArray().add(" Физика ").add("Алгебра").add("Физика"))
                        .put("note", " Замена на месяц "));

        JsonObject invitation = payload.getJsonObject("invitation");
        assertThat(invitation.getString("id")).startsWith("invitation_");
        assertThat(invitation.getJsonArray("subjects")).containsExactly("Алгебра", "Физика");
        assertThat(invitation.getString("note")).isEqualTo("Замена на месяц");
        assertThat(invitation.getInteger("maxUses")).isEqualTo(1);
        assertThat(invitation.getInteger("uses")).isZero();
        assertThat(invitation.getString("state")).isEqualTo("ACTIVE");
        assertThat(invitation.getString("revokedAt")).isNull();
        assertThat(Instant.parse(invitation.getString("expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));
        assertThat(invitation.getJsonObject("createdBy").getString("rosterName"))
                .isNotNull();
        assertThat(invitation.getJsonObject("organization").getString("shortName"))
                .isEqualTo("Школа № 57");
        assertThat(invitation.getJsonArray("viewerActions").getJsonObject(0))
                .isEqualTo(new JsonObject().put("action", "invitationRevoke").put("allowed", true));
        JsonObject link = payload.getJsonObject("link");
        assertThat(link.getString("url")).isEqualTo("http://localhost:8080/invitation#" + link.getString("token"));
        assertThat(link.getString("qrSvg")).startsWith("<svg").contains("QR code of the invitation");
    }

    @Test
    void hasAsManyUsesAsItsKindNeeds() {
        String child = school.pupil("Ёлкина Майя");
        fifth.student(TypeId.decodePartitioned("member", child).orElseThrow().key());

        assertThat(uses(new JsonObject().put("role", "STAFF"))).isEqualTo(1);
        assertThat(uses(new JsonObject().put("role", "STAFF").put("maxUses", 12)))
                .isEqualTo(12);
        assertThat(uses(new JsonObject().put("role", "STUDENT"))).isEqualTo(40);
        assertThat(uses(new JsonObject().put("role", "GUARDIAN").put("classId", fifth.id())))
                .isEqualTo(40);
        assertThat(uses(new JsonObject().put("role", "STUDENT").put("studentId", child)))
                .isEqualTo(1);
        assertThat(uses(new JsonObject()
                        .put("role", "GUARDIAN")
                        .put("studentId", child)
                        .put("classId", fifth.id())))
                .isEqualTo(2);
    }

    @Test
    void whoHeadsAClassInvitesItsFamiliesOnly() {
        var other = TestClass.of(school, 5, "Б");

        assertThat(create("teacher2", new JsonObject().put("role", "STUDENT").put("classId", fifth.id()))
                        .getJsonObject("invitation")
                        .getJsonObject("schoolClass")
                        .getString("name"))
                .isEqualTo("5А");
        assertThat(create("teacher2", new JsonObject().put("role", "GUARDIAN").put("classId", fifth.id()))
                        .getJsonArray("userErrors"))
                .isEmpty();
        for (JsonObject refused : List.of(
                new JsonObject().put("role", "STUDENT"),
                new JsonObject().put("role", "STUDENT").put("classId", other.id()),
                new JsonObject().put("role", "STUDENT").put("classId", "class"),
                new JsonObject().put("role", "STAFF").put("classId", fifth.id()))) {
            assertThat(refusals("teacher2", refused)).containsExactly("NOT_ALLOWED");
        }
    }

    @Test
    void isNotForOthers() {
        var input = new JsonObject().put("role", "STUDENT").put("classId", fifth.id());

        for (String user : List.of("teacher", "student", "stranger", "director2")) {
            assertThat(refusals(user, input)).containsExactly("NOT_ALLOWED");
        }
        var hidden = TestOrganization.pending();
        assertThat(Unchanged.by(() -> Api.as("stranger")
                        .refusals(
                                CREATE,
                                new JsonObject()
                                        .put("organizationId", hidden.id())
                                        .put("role", "STAFF"))))
                .containsExactly("NOT_FOUND input.organizationId");
    }

    @Test
    void refusesWhatDoesNotFit() {
        String child = school.pupil("Ёлкина Майя");
        Instant past = Instant.now().minusSeconds(60);
        Instant far = Instant.now().plus(Duration.ofDays(367));

        assertThat(refusals("director", new JsonObject().put("role", "STAFF").put("classId", fifth.id())))
                .containsExactly("INVALID_INPUT input.classId");
        assertThat(refusals("director", new JsonObject().put("role", "TEACHER").put("studentId", child)))
                .containsExactly("INVALID_INPUT input.studentId");
        assertThat(refusals(
                        "director",
                        new JsonObject().put("role", "STAFF").put("subjects", new JsonArray().add("Физика"))))
                .containsExactly("INVALID_INPUT input.subjects");
        assertThat(refusals(
                        "director",
                        new JsonObject()
                                .put("role", "STUDENT")
                                .put("studentId", child)
                                .put("maxUses", 2)))
                .containsExactly("INVALID_INPUT input.maxUses");
        assertThat(refusals("director", new JsonObject().put("role", "STAFF").put("maxUses", 1001)))
                .containsExactly("INVALID_INPUT input.maxUses");
        assertThat(refusals("director", new JsonObject().put("role", "STAFF").put("expiresAt", past.toString())))
                .containsExactly("INVALID_INPUT input.expiresAt");
        assertThat(refusals("director", new JsonObject().put("role", "STAFF").put("expiresAt", far.toString())))
                .containsExactly("INVALID_INPUT input.expiresAt");
        assertThat(refusals("director", new JsonObject().put("role", "STAFF").put("note", "x".repeat(101))))
                .containsExactly("INVALID_INPUT input.note");
    }

    @Test
    void refusesClassesAndStudentsThatAreNone() {
        var elsewhere = TestClass.of(TestOrganization.verified(), 5, "А");
        String outside = school.pupil("Другов Дима");

        assertThat(refusals("director", new JsonObject().put("role", "STUDENT").put("classId", elsewhere.id())))
                .containsExactly("NOT_FOUND input.classId");
        assertThat(refusals("director", new JsonObject().put("role", "STUDENT").put("studentId", "member")))
                .containsExactly("NOT_FOUND input.studentId");
        assertThat(refusals(
                        "director",
                        new JsonObject().put("role", "GUARDIAN").put("studentId", school.membershipId("teacher"))))
                .containsExactly("NOT_A_STUDENT input.studentId");
        assertThat(refusals(
                        "director",
                        new JsonObject().put("role", "STUDENT").put("studentId", school.membershipId("student"))))
                .containsExactly("PERSON_ALREADY_ATTACHED input.studentId");
        assertThat(refusals(
                        "director",
                        new JsonObject()
                                .put("role", "GUARDIAN")
                                .put("studentId", outside)
                                .put("classId", fifth.id())))
                .containsExactly("STUDENT_NOT_IN_CLASS input.studentId");
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", fifth.id()));
        assertThat(refusals("director", new JsonObject().put("role", "STUDENT").put("classId", fifth.id())))
                .containsExactly("CLASS_NOT_ACTIVE");
    }

    @Test
    void isRefusedWhileTheOrganizationIsSuspended() {
        school.suspend();

        assertThat(refusals("director", new JsonObject().put("role", "STAFF")))
                .containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(refusals("teacher2", new JsonObject().put("role", "STUDENT").put("classId", fifth.id())))
                .containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(create("operator", new JsonObject().put("role", "STAFF")).getJsonArray("userErrors"))
                .isEmpty();
    }

    @Test
    void isTrackedAndTold() {
        JsonObject payload =
                create("director", new JsonObject().put("role", "STAFF").put("note", "Секретарь"));
        UUID key = key(payload);

        var act = Database.query(
                "SELECT subject_id, after FROM audit_log WHERE scope_id = $1 AND action = $2", school.key(), CREATE);
        assertThat(act).singleElement().satisfies(row -> {
            assertThat(row.getString("subject_id"))
                    .isEqualTo(payload.getJsonObject("invitation").getString("id"));
            assertThat(row.getJsonObject("after").getString("note")).isEqualTo("Секретарь");
        });
        assertThat(Database.query(
                        "SELECT facts FROM live_event WHERE type = 'INVITATION_CREATED' AND facts ->> 'invitation' = $1",
                        key.toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.getJsonObject("facts").fieldNames())
                        .containsExactlyInAnyOrder("by", "organization", "invitation"));
        assertThat(school.events()).doesNotContain("INVITATION_CREATED");
    }

    /** IN-5: a stolen database lets nobody in. */
    @Test
    void keepsTheTokenNowhere() {
        JsonObject payload = create("director", new JsonObject().put("role", "STAFF"));
        String token = payload.getJsonObject("link").getString("token");

        for (String table : List.of("invitation", "audit_log", "live_event", "idempotency")) {
            assertThat(Database.query("SELECT FROM " + table + " t WHERE position($1 IN t::text) > 0", token))
                    .as(table)
                    .isEmpty();
        }
        assertThat(Database.query(
                        "SELECT encode(token_hash, 'hex') AS hash FROM invitation WHERE id = $1", key(payload)))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("hash")).isEqualTo(Digest.sha256Hex(token)));
    }

    /** The answer to a key is kept without the link, which nobody could show again. */
    @Test
    void anAnswerGivenAgainHasNoLink() {
        String key = UUID.randomUUID().toString();
        var input = new JsonObject().put("role", "STAFF").put("organizationId", school.id());

        JsonObject first = keyed(key, input);
        JsonObject again = keyed(key, input);

        String token = first.getJsonObject("link").getString("token");
        assertThat(again.getJsonObject("link")).isNull();
        assertThat(again.getJsonObject("invitation")).isEqualTo(first.getJsonObject("invitation"));
        assertThat(Database.query("SELECT payload::text AS kept FROM idempotency WHERE key = $1", key))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("kept")).doesNotContain(token));
        assertThat(Database.query("SELECT FROM invitation WHERE organization_id = $1", school.key()))
                .hasSize(1);
    }

    private static JsonObject keyed(String key, JsonObject input) {
        var body = new JsonObject()
                .put("query", Api.mutation(CREATE, "invitation { id } link { token }"))
                .put("variables", new JsonObject().put("input", input));
        return new JsonObject(RestAssured.given()
                        .contentType("application/json")
                        .header("Authorization", "Bearer " + io.parta.testing.Tokens.of("director"))
                        .header("Idempotency-Key", key)
                        .body(body.encode())
                        .post("/graphql")
                        .asString())
                .getJsonObject("data")
                .getJsonObject(CREATE);
    }

    private int uses(JsonObject data) {
        return create("director", data).getJsonObject("invitation").getInteger("maxUses");
    }

    private JsonObject create(String user, JsonObject data) {
        JsonObject payload = Api.as(user).mutate(CREATE, data.copy().put("organizationId", school.id()), SHOWN);
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload;
    }

    private List<String> refusals(String user, JsonObject data) {
        return Unchanged.by(() -> Api.as(user).refusals(CREATE, data.copy().put("organizationId", school.id())));
    }

    private static UUID key(JsonObject payload) {
        return TypeId.decodePartitioned(
                        "invitation", payload.getJsonObject("invitation").getString("id"))
                .orElseThrow()
                .key();
    }
}
