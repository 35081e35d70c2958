package io.parta.organization.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-1: the classes of an organisation, in order, by page, for its insiders. */
@QuarkusTest
class ClassesTest {

    private static final String CLASSES = """
            query ($id: ID!, $filter: SchoolClassFilter, $first: Int, $after: String, $last: Int, $before: String) {
              organization(id: $id) {
                academicYear
                classes(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
                  edges { cursor node { name } } nodes { id name academicYear }
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                }
              }
            }
            """;

    @Inject
    StatementCounts statements;

    private TestOrganization school;

    @BeforeEach
    void register() {
        school = TestOrganization.verified().administrator("director");
    }

    @Test
    void areListedAsPeopleOrderThem() {
        List.of("11А", "2Б", "10А", "1Б", "2А", "1А", "10Б").forEach(this::create);

        assertThat(names(list(new JsonObject()))).containsExactly("1А", "1Б", "2А", "2Б", "10А", "10Б", "11А");
    }

    @Test
    void areOrderedByTheNumbersInTheirNames() {
        var college = TestOrganization.verified("COLLEGE").administrator("director");
        for (String name : List.of("ИС-10", "ИС-2", "АТ-1")) {
            TestClass.create(college, new JsonObject().put("course", 1).put("name", name));
        }
        TestClass.create(college, new JsonObject().put("course", 2).put("name", "АТ-0"));

        assertThat(names(list("director", college, new JsonObject()))).containsExactly("АТ-1", "ИС-2", "ИС-10", "АТ-0");
    }

    @Test
    void areReadByPagesInBothDirections() {
        List.of("1А", "1Б", "2А", "2Б", "3А").forEach(this::create);

        JsonObject first = list(new JsonObject().put("first", 2));
        JsonObject second = list(new JsonObject().put("first", 2).put("after", end(first)));
        JsonObject third = list(new JsonObject().put("first", 2).put("after", end(second)));
        JsonObject back = list(new JsonObject()
                .put("last", 2)
                .put("before", third.getJsonObject("pageInfo").getString("startCursor")));

        assertThat(names(first)).containsExactly("1А", "1Б");
        assertThat(names(second)).containsExactly("2А", "2Б");
        assertThat(names(third)).containsExactly("3А");
        assertThat(third.getJsonObject("pageInfo").getBoolean("hasNextPage")).isFalse();
        assertThat(names(back)).containsExactly("2А", "2Б");
    }

    @Test
    void areFilteredByYearGradeAndState() {
        List.of("9А", "9Б", "11А").forEach(this::create);
        int year = school("director").getInteger("academicYear");
        TestClass.create(
                school, new JsonObject().put("grade", 1).put("letter", "А").put("academicYear", year + 1));
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", id("11А")));

        assertThat(filtered(new JsonObject().put("grade", 9))).containsExactly("9А", "9Б");
        assertThat(filtered(new JsonObject().put("state", "ACTIVE"))).containsExactly("9А", "9Б");
        assertThat(filtered(new JsonObject().put("state", "GRADUATED"))).containsExactly("11А");
        assertThat(filtered(new JsonObject().put("academicYear", year + 1))).containsExactly("1А");
        assertThat(filtered(new JsonObject().put("academicYear", year).put("course", 1)))
                .isEmpty();
    }

    @Test
    void refusesFiltersPagesAndCursorsThatAreNone() {
        assertThat(codes(new JsonObject().put("filter", new JsonObject().put("grade", 12))))
                .containsExactly("INVALID_INPUT");
        assertThat(codes(new JsonObject().put("first", 101))).containsExactly("INVALID_PAGE_SIZE");
        assertThat(codes(new JsonObject().put("after", "none"))).containsExactly("INVALID_CURSOR");
    }

    /** Whoever may be an insider's student later is none yet: a role that waits opens nothing (RO-7). */
    @Test
    void areForMembersAndOperatorsOnly() {
        create("5А");
        school.member("student", "STUDENT").pendingMember("guardian", "GUARDIAN");
        String id = id("5А");

        for (String insider : List.of("student", "director", "operator")) {
            assertThat(names(list(insider, school, new JsonObject()))).containsExactly("5А");
            assertThat(node(insider, id)).isNotNull();
        }
        for (String outsider : List.of("guardian", "director2", "stranger")) {
            assertThat(school(outsider).getJsonObject("classes")).isNull();
            assertThat(node(outsider, id)).isNull();
        }
    }

    @Test
    void takeOneStatementForAllOrganizationsOfAPage() {
        create("5А");
        create("5Б");
        var other = TestOrganization.verified().administrator("director");
        TestClass.of(other, 7, "В");
        var ids = new JsonArray().add(school.id()).add(other.id());
        var variables = new JsonObject().put("ids", ids);
        String document = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Organization { classes(first: 5) { nodes "
                + "{ name viewerActions { action allowed } organization { shortName } } } } } }";
        Api.as("director").data(document, variables);

        var before = statements.snapshot();
        JsonObject answer = Api.as("director").data(document, variables);
        var after = statements.snapshot();

        assertThat(answer.getJsonArray("nodes").stream().map(one -> names(((JsonObject) one).getJsonObject("classes"))))
                .containsExactly(List.of("5А", "5Б"), List.of("7В"));
        assertThat(after.entrySet().stream()
                        .filter(entry -> entry.getKey().contains("school_class"))
                        .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                        .sum())
                .isEqualTo(1);
        assertThat(after.entrySet().stream()
                        .filter(entry -> entry.getKey().contains("organization"))
                        .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                        .sum())
                .isEqualTo(3);
    }

    private void create(String name) {
        String letter = name.replaceAll("[0-9]", "");
        TestClass.of(school, Integer.parseInt(name.replace(letter, "")), letter);
    }

    private String id(String name) {
        return list(new JsonObject()).getJsonArray("nodes").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static Object node(String user, String id) {
        return Api.as(user)
                .data("query ($id: ID!) { node(id: $id) { id } }", new JsonObject().put("id", id))
                .getValue("node");
    }

    @Test
    void areCountedForInsiders() {
        List.of("1А", "2А", "11А").forEach(this::create);
        int year = school("director").getInteger("academicYear");
        TestClass.create(
                school, new JsonObject().put("grade", 1).put("letter", "А").put("academicYear", year + 1));
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", id("11А")));
        school.member("student", "STUDENT").pendingMember("guardian", "GUARDIAN");

        assertThat(List.of(count("director"), count("student"), count("operator")))
                .containsOnly(2);
        assertThat(count("guardian")).isNull();
        assertThat(count("stranger")).isNull();
    }

    private Integer count(String user) {
        return Api.as(user)
                .data(
                        "query ($id: ID!) { organization(id: $id) { classCount } }",
                        new JsonObject().put("id", school.id()))
                .getJsonObject("organization")
                .getInteger("classCount");
    }

    private JsonObject school(String user) {
        return Api.as(user)
                .data(CLASSES, new JsonObject().put("id", school.id()))
                .getJsonObject("organization");
    }

    private List<String> filtered(JsonObject filter) {
        return names(list(new JsonObject().put("filter", filter)));
    }

    private List<String> codes(JsonObject variables) {
        return Api.as("director").codes(CLASSES, variables.copy().put("id", school.id()));
    }

    private JsonObject list(JsonObject variables) {
        return list("director", school, variables);
    }

    private static JsonObject list(String user, TestOrganization organization, JsonObject variables) {
        return Api.as(user)
                .data(CLASSES, variables.copy().put("id", organization.id()))
                .getJsonObject("organization")
                .getJsonObject("classes");
    }

    private static String end(JsonObject page) {
        return page.getJsonObject("pageInfo").getString("endCursor");
    }

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("nodes").stream()
                .map(one -> ((JsonObject) one).getString("name"))
                .toList();
    }
}
