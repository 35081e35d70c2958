package io.parta.organization.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestUnit;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-5: units and their members, for whom they may be known to. */
@QuarkusTest
class UnitsTest {

    private static final String UNITS = """
            query ($id: ID!, $first: Int, $after: String, $last: Int, $members: Int = 10) {
              organization(id: $id) { units(first: $first, after: $after, last: $last) {
                nodes { id name memberCount organization { id } viewerActions { action }
                  members(first: $members) { nodes { rosterName units { post unit { name } } } pageInfo { hasNextPage } } }
                pageInfo { hasNextPage endCursor } } }
            }
            """;

    @Inject
    StatementCounts statements;

    private TestOrganization school;

    @BeforeEach
    void register() {
        school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT")
                .pendingMember("college", "TEACHER");
        TestUnit.of(school, "Ёлка").with(school.membershipId("teacher"), school.membershipId("staff"));
        TestUnit.of(school, "Кафедра 10").with(school.membershipId("teacher"));
        TestUnit.of(school, "кафедра 2");
        TestUnit.of(school, "Ежи");
    }

    @Test
    void areListedAsPeopleOrderThem() {
        for (String user : List.of("director", "teacher", "student", "operator")) {
            assertThat(names(units(user, new JsonObject()))).containsExactly("Ежи", "Ёлка", "кафедра 2", "Кафедра 10");
        }
    }

    @Test
    void areReadByPages() {
        var first = units("teacher", new JsonObject().put("first", 3));
        var rest = units(
                "teacher",
                new JsonObject()
                        .put("first", 3)
                        .put("after", first.getJsonObject("pageInfo").getString("endCursor")));
        var last = units("teacher", new JsonObject().put("last", 1));

        assertThat(names(first)).containsExactly("Ежи", "Ёлка", "кафедра 2");
        assertThat(first.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
        assertThat(names(rest)).containsExactly("Кафедра 10");
        assertThat(names(last)).containsExactly("Кафедра 10");
    }

    @Test
    void areUnknownToOutsiders() {
        var unit = TestUnit.of(school, "Тайный совет");

        for (String user : List.of("stranger", "college", "director2")) {
            assertThat(units(user, new JsonObject())).isNull();
            assertThat(Api.as(user)
                            .data("query ($id: ID!) { node(id: $id) { id } }", new JsonObject().put("id", unit.id()))
                            .getJsonObject("node"))
                    .isNull();
        }
    }

    /** ST-4: a student sees whom the organisation lets families see; the number is of all. */
    @Test
    void showMembersWhomTheViewerMayKnow() {
        assertThat(members("student", "Ёлка")).containsExactly("staff", "teacher");
        Api.as("director")
                .refusals(
                        "organizationUpdate",
                        new JsonObject()
                                .put("id", school.id())
                                .put("version", school.version())
                                .put("contactsOfFamilies", "CLASS_STAFF"));

        assertThat(members("student", "Ёлка")).isEmpty();
        assertThat(members("teacher", "Ёлка")).containsExactly("staff", "teacher");
        assertThat(unit("student", "Ёлка").getInteger("memberCount")).isEqualTo(2);
    }

    @Test
    void ofAMemberStandByName() {
        var teacher = unit("teacher", "Ёлка")
                .getJsonObject("members")
                .getJsonArray("nodes")
                .getJsonObject(1);

        assertThat(teacher.getJsonArray("units").stream()
                        .map(place -> ((JsonObject) place).getJsonObject("unit").getString("name")))
                .containsExactly("Ёлка", "Кафедра 10");
    }

    @Test
    void filterContacts() {
        String unit = unit("teacher", "Ёлка").getString("id");

        assertThat(contacts("teacher", unit)).containsExactly("staff", "teacher");
        assertThat(contacts(
                        "teacher",
                        TestUnit.of(TestOrganization.verified(), "Чужие").id()))
                .isEmpty();
        assertThat(contacts("teacher", "unit")).isEmpty();
        assertThat(contacts("stranger", unit)).isEmpty();
    }

    @Test
    void sayWhatTheViewerMayDo() {
        var unit = TestUnit.of(school, "Совет");

        for (UnitAction action : UnitAction.values()) {
            assertThat(actions("teacher", unit.id())).containsEntry(action.mutation(), "NOT_ALLOWED");
            assertThat(actions("director", unit.id())).containsEntry(action.mutation(), "OK");
            assertThat(actions("operator", unit.id())).containsEntry(action.mutation(), "OK");
        }
        assertThat(actions("teacher", school.id())).containsEntry("unitCreate", "NOT_ALLOWED");
        assertThat(actions("director", school.id())).containsEntry("unitCreate", "OK");
        school.suspend();
        assertThat(actions("director", unit.id())).containsEntry("unitDelete", "WRONG_ORGANIZATION_STATE");
        assertThat(actions("director", school.id())).containsEntry("unitCreate", "WRONG_ORGANIZATION_STATE");
        assertThat(actions("operator", unit.id())).containsEntry("unitDelete", "OK");
    }

    @Test
    void takeOneStatementALevel() {
        units("director", new JsonObject());
        var before = statements.snapshot();

        units("director", new JsonObject());

        var ran = statements.snapshot().entrySet().stream()
                .filter(entry -> entry.getKey().contains("organization_unit"))
                .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                .sum();
        assertThat(ran).isEqualTo(3);
    }

    private JsonObject units(String user, JsonObject variables) {
        return Api.as(user)
                .data(UNITS, variables.copy().put("id", school.id()))
                .getJsonObject("organization")
                .getJsonObject("units");
    }

    private JsonObject unit(String user, String name) {
        return units(user, new JsonObject()).getJsonArray("nodes").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> members(String user, String name) {
        return rosterNames(unit(user, name).getJsonObject("members"));
    }

    private List<String> contacts(String user, String unit) {
        return rosterNames(Api.as(user)
                .data(
                        "query ($id: ID!, $unit: ID) { organization(id: $id) { members(filter: {unitId: $unit}) { "
                                + "nodes { rosterName } } } }",
                        new JsonObject().put("id", school.id()).put("unit", unit))
                .getJsonObject("organization")
                .getJsonObject("members"));
    }

    private static Map<String, String> actions(String user, String id) {
        var actions = Api.as(user)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on OrganizationUnit { viewerActions { ...action } } "
                                + "... on Organization { viewerActions { ...action } } } } "
                                + "fragment action on ViewerAction { action allowed reasonCode }",
                        new JsonObject().put("id", id))
                .getJsonObject("node")
                .getJsonArray("viewerActions", new JsonArray());
        return actions.stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(
                        one -> one.getString("action"),
                        one -> one.getBoolean("allowed") ? "OK" : one.getString("reasonCode")));
    }

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("nodes").stream()
                .map(one -> ((JsonObject) one).getString("name"))
                .toList();
    }

    private static List<String> rosterNames(JsonObject page) {
        return page.getJsonArray("nodes").stream()
                .map(one -> ((JsonObject) one).getString("rosterName"))
                .toList();
    }
}
