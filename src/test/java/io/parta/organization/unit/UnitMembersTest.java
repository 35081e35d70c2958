package io.parta.organization.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.AdministrationTopic;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestUnit;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-5: {@code unitMembersAdd} and {@code unitMembersRemove}. */
@QuarkusTest
class UnitMembersTest {

    private static final String ADD = "unitMembersAdd";
    private static final String REMOVE = "unitMembersRemove";
    private static final String ROWS =
            "unit { memberCount } results { membershipId membership { rosterName } userErrors { code path } }";

    private TestOrganization school;
    private TestUnit unit;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        unit = TestUnit.of(school, "Педсовет");
    }

    @Test
    void addsWhomItCanAndSaysWhyNotTheOthers() {
        school.pendingMember("college", "TEACHER");
        var other = TestOrganization.verified().member("educator", "TEACHER");

        JsonObject payload = Api.as("director")
                .mutate(
                        ADD,
                        unit.members(
                                school.membershipId("teacher"),
                                school.membershipId("student"),
                                school.membershipId("college"),
                                other.membershipId("educator"),
                                "member",
                                school.membershipId("staff"),
                                school.membershipId("teacher")),
                        ROWS);

        assertThat(payload.getJsonObject("unit").getInteger("memberCount")).isEqualTo(2);
        assertThat(codes(payload))
                .containsExactly("", "ROLE_REQUIRED", "ROLE_REQUIRED", "NOT_FOUND", "NOT_FOUND", "", "");
        assertThat(payload.getJsonArray("results")
                        .getJsonObject(1)
                        .getJsonArray("userErrors")
                        .getJsonObject(0)
                        .getJsonArray("path"))
                .isEqualTo(new JsonArray(List.of("input", "membershipIds", "1")));
        assertThat(payload.getJsonArray("results").getJsonObject(0).getJsonObject("membership"))
                .isEqualTo(new JsonObject().put("rosterName", "teacher"));
    }

    @Test
    void removesWhoIsThere() {
        unit.with(school.membershipId("teacher"), school.membershipId("staff"));

        JsonObject payload = Api.as("director")
                .mutate(REMOVE, unit.members(school.membershipId("teacher"), school.membershipId("director")), ROWS);

        assertThat(payload.getJsonObject("unit").getInteger("memberCount")).isEqualTo(1);
        assertThat(codes(payload)).containsExactly("", "MEMBER_NOT_IN_UNIT");
    }

    @Test
    void givesChangesAndClearsAPost() {
        var teacher = unit.members(school.membershipId("teacher"));
        unit.with(school.membershipId("staff"));

        Api.as("director").refusals(ADD, teacher.copy().put("post", " Заведующий "));
        assertThat(posts()).containsExactly("teacher: Заведующий", "staff: null");
        Api.as("director").refusals(ADD, unit.members(school.membershipId("teacher"), school.membershipId("staff")));
        assertThat(posts()).containsExactly("teacher: Заведующий", "staff: null");
        Api.as("director").refusals(ADD, teacher.copy().put("post", "Секретарь"));
        assertThat(posts()).containsExactly("teacher: Секретарь", "staff: null");
        Api.as("director").refusals(ADD, teacher.copy().putNull("post"));
        assertThat(posts()).containsExactly("staff: null", "teacher: null");

        assertThat(Database.query(
                        "SELECT before ->> 'unit' AS old, after ->> 'unit' AS new FROM audit_log WHERE scope_id = $1 "
                                + "AND action = $2 AND subject_id = $3 ORDER BY id",
                        school.key(),
                        ADD,
                        school.membershipId("teacher")))
                .extracting(act -> act.getString("old") + " → " + act.getString("new"))
                .containsExactly(
                        "null → " + unit.id() + " Заведующий",
                        unit.id() + " Заведующий → " + unit.id() + " Секретарь",
                        unit.id() + " Секретарь → " + unit.id());
        assertThat(unit.read("memberCount").getInteger("memberCount")).isEqualTo(2);
    }

    @Test
    void tellsTheAdministrationAndTheMemberAndNotTheOthers() {
        var before = school.events();

        Api.as("director").mutate(ADD, unit.members(school.membershipId("teacher")), ROWS);
        Api.as("director").mutate(REMOVE, unit.members(school.membershipId("teacher")), ROWS);

        assertThat(school.events()).isEqualTo(before);
        assertThat(told(AdministrationTopic.of(school.key())))
                .containsExactly("UNIT_MEMBERS_CHANGED", "UNIT_MEMBERS_CHANGED");
        assertThat(told(TestOrganization.personKey("teacher"))).containsExactly("UNIT_CHANGED", "UNIT_CHANGED");
    }

    @Test
    void changesNothingForWhoIsThereAlready() {
        unit.with(school.membershipId("teacher"));

        var again =
                Unchanged.by(() -> Api.as("director").mutate(ADD, unit.members(school.membershipId("teacher")), ROWS));

        assertThat(codes(again)).containsExactly("");
    }

    @Test
    void takesUpToAHundredAndAPostWithinItsLimits() {
        var ids = Stream.generate(() -> "member").limit(101).toArray(String[]::new);

        assertThat(Unchanged.by(() -> Api.as("director").refusals(ADD, unit.members(ids))))
                .containsExactly("INVALID_INPUT input.membershipIds");
        assertThat(Unchanged.by(() -> Api.as("director").refusals(REMOVE, unit.members())))
                .containsExactly("INVALID_INPUT input.membershipIds");
        for (String post : List.of("", "я".repeat(101))) {
            assertThat(Unchanged.by(() -> Api.as("director")
                            .refusals(
                                    ADD,
                                    unit.members(school.membershipId("teacher")).put("post", post))))
                    .containsExactly("INVALID_INPUT input.post");
        }
    }

    @Test
    void aMemberBelongsToAtMostTwentyUnits() {
        String teacher = school.membershipId("teacher");
        Database.query(
                "WITH made AS (INSERT INTO organization_unit (organization_id, id, name, member_count) "
                        + "SELECT $1, gen_random_uuid(), 'Кафедра ' || n, 1 FROM generate_series(1, 20) AS n "
                        + "RETURNING organization_id, id) INSERT INTO organization_unit_member "
                        + "(organization_id, unit_id, membership_id) SELECT organization_id, id, $2 FROM made",
                school.key(),
                school.membershipKey("teacher"));

        var refused = Unchanged.by(() -> Api.as("director").mutate(ADD, unit.members(teacher), ROWS));

        assertThat(codes(refused)).containsExactly("TOO_MANY_UNITS");
        assertThat(Api.as("director")
                        .data(
                                "query ($id: ID!) { node(id: $id) { ... on Membership { units { unit { name } } } } }",
                                new JsonObject().put("id", teacher))
                        .getJsonObject("node")
                        .getJsonArray("units")
                        .stream()
                        .map(place -> ((JsonObject) place).getJsonObject("unit").getString("name")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(n -> "Кафедра " + n)
                        .toList());
    }

    @Test
    void isForAdministratorsWhileTheOrganizationIsNotSuspended() {
        for (String mutation : List.of(ADD, REMOVE)) {
            var input = unit.members(school.membershipId("teacher"));
            assertThat(Unchanged.by(() -> Api.as("teacher").refusals(mutation, input)))
                    .containsExactly("NOT_ALLOWED");
            assertThat(Unchanged.by(() -> Api.as("stranger").refusals(mutation, input)))
                    .containsExactly("NOT_FOUND input.unitId");
        }
        school.suspend();
        for (String mutation : List.of(ADD, REMOVE)) {
            var input = unit.members(school.membershipId("teacher"));
            assertThat(Unchanged.by(() -> Api.as("director").refusals(mutation, input)))
                    .containsExactly("WRONG_ORGANIZATION_STATE");
        }
        assertThat(Api.as("operator").refusals(ADD, unit.members(school.membershipId("teacher"))))
                .isEmpty();
    }

    /** OR-6, ST-5: units are left with the membership, and with the last of STAFF and TEACHER. */
    @Test
    void endsWithTheLastAdultRole() {
        var other = TestUnit.of(school, "Методисты").with(school.membershipId("teacher"));
        unit.with(school.membershipId("teacher"), school.membershipId("staff"));

        Api.as("director").refusals("memberRolesUpdate", roles("teacher", "STAFF"));
        assertThat(List.of(count(unit), count(other))).containsExactly(2, 1);
        Api.as("operator").refusals("memberRolesUpdate", roles("teacher", "STUDENT"));
        assertThat(List.of(count(unit), count(other))).containsExactly(1, 0);
        Api.as("staff").refusals("membershipLeave", new JsonObject().put("id", school.membershipId("staff")));
        assertThat(List.of(count(unit), count(other))).containsExactly(0, 0);
    }

    private static int count(TestUnit unit) {
        var read = unit.read("memberCount members { nodes { id } }");
        assertThat(read.getJsonObject("members").getJsonArray("nodes")).hasSize(read.getInteger("memberCount"));
        return read.getInteger("memberCount");
    }

    private JsonObject roles(String user, String role) {
        return new JsonObject().put("id", school.membershipId(user)).put("replace", new JsonArray().add(role));
    }

    private List<String> posts() {
        return unit
                .read("members { edges { post node { rosterName } } }")
                .getJsonObject("members")
                .getJsonArray("edges")
                .stream()
                .map(JsonObject.class::cast)
                .map(edge -> edge.getJsonObject("node").getString("rosterName") + ": " + edge.getString("post"))
                .toList();
    }

    /** Types of the events of the unit that a topic has heard. */
    private List<String> told(UUID topic) {
        return Database.query(
                        "SELECT type FROM live_event WHERE topic = $1 AND facts ->> 'unit' = $2 ORDER BY sequence",
                        topic,
                        unit.key().toString())
                .stream()
                .map(row -> row.getString("type"))
                .toList();
    }

    private static List<String> codes(JsonObject payload) {
        return payload.getJsonArray("results").stream()
                .map(row -> ((JsonObject) row).getJsonArray("userErrors"))
                .map(errors -> errors.isEmpty() ? "" : errors.getJsonObject(0).getString("code"))
                .toList();
    }
}
