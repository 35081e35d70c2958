package io.parta.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.TestApplication;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AP-2: the applications of an organisation, filtered, searched and in order, and one's own. */
@QuarkusTest
class ApplicationListsTest {

    private static final String LIST = """
            query ($id: ID!, $filter: ApplicationFilter, $orderBy: ApplicationOrder,
                   $first: Int, $after: String, $last: Int, $before: String) {
              organization(id: $id) {
                openApplicationCount
                applications(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
                  edges { cursor node { id } } nodes { rosterName }
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
        TestApplication.forgetAll();
        school = TestOrganization.verified().administrator("director");
    }

    @ParameterizedTest
    @CsvSource({
        "SENT_AT, ASC, Жуков Ёлкин Ежов Агапова Ежов",
        "SENT_AT, DESC, Ежов Агапова Ежов Ёлкин Жуков",
        "NAME, ASC, Агапова Ежов Ежов Ёлкин Жуков",
        "NAME, DESC, Жуков Ёлкин Ежов Ежов Агапова",
        "ROLE, ASC, Ежов Жуков Агапова Ежов Ёлкин",
        "ROLE, DESC, Ёлкин Ежов Агапова Жуков Ежов"
    })
    void areInOrderPageByPageBothWays(String field, String direction, String names) {
        TestApplication.ofNewcomer(school, "Жуков", "TEACHER", "GUARDIAN");
        TestApplication.ofNewcomer(school, "Ёлкин", "GUARDIAN");
        TestApplication.ofNewcomer(school, "Ежов", "STUDENT");
        TestApplication.ofNewcomer(school, "Агапова", "STUDENT").rejected();
        TestApplication.ofNewcomer(school, "Ежов", "STAFF");
        var order = new JsonObject()
                .put("orderBy", new JsonObject().put("field", field).put("direction", direction));

        assertThat(String.join(" ", names(list(order)))).isEqualTo(names);
        assertThat(String.join(" ", pages(order, "first", "after", "endCursor", "hasNextPage")))
                .isEqualTo(names);
        var backwards = pages(order, "last", "before", "startCursor", "hasPreviousPage");
        assertThat(backwards).hasSize(5).containsExactlyInAnyOrder(names.split(" "));
    }

    @Test
    void areFilteredByStateRoleClassAndWords() {
        var fifth = TestClass.of(school, 5, "А");
        TestApplication.ofNewcomer(school, "Ёлкина Анна", "STUDENT").changed("classId", fifth.id());
        TestApplication.ofNewcomer(school, "Петров Олег", "STAFF").rejected();
        TestApplication.ofNewcomer(school, "Жукова Инна", "GUARDIAN");

        assertThat(filtered("state", "SENT")).containsExactly("Жукова Инна", "Ёлкина Анна");
        assertThat(filtered("role", "STAFF")).containsExactly("Петров Олег");
        assertThat(filtered("classId", fifth.id())).containsExactly("Ёлкина Анна");
        assertThat(filtered("classId", "class")).isEmpty();
        assertThat(filtered("search", "анна елкина")).containsExactly("Ёлкина Анна");
        assertThat(filtered("search", "ел")).containsExactly("Ёлкина Анна");
        assertThat(filtered("search", "илья")).containsExactly("Жукова Инна");
        assertThat(filtered("search", "...")).isEmpty();
        var both = new JsonObject().put("state", "SENT").put("search", "жукова").put("role", "GUARDIAN");
        assertThat(names(list(new JsonObject().put("filter", both)))).containsExactly("Жукова Инна");
        assertThat(Api.as("director")
                        .data(LIST, new JsonObject().put("id", school.id()))
                        .getJsonObject("organization")
                        .getInteger("openApplicationCount"))
                .isEqualTo(2);
    }

    @Test
    void refuseACursorOfAnotherOrderAndAFilterBeyondItsLimits() {
        TestApplication.ofNewcomer(school, "Имя", "STAFF");
        String cursor = list(new JsonObject()).getJsonObject("pageInfo").getString("endCursor");
        var byName = new JsonObject().put("field", "NAME").put("direction", "DESC");

        assertThat(Api.as("director")
                        .codes(
                                LIST,
                                new JsonObject()
                                        .put("id", school.id())
                                        .put("orderBy", byName)
                                        .put("after", cursor)))
                .containsExactly("INVALID_CURSOR");
        assertThat(Api.as("director")
                        .codes(
                                LIST,
                                new JsonObject()
                                        .put("id", school.id())
                                        .put("filter", new JsonObject().put("search", "х".repeat(101)))))
                .containsExactly("INVALID_INPUT");
    }

    @Test
    void areHiddenFromWhoDoesNotDecide() {
        school.member("staff", "STAFF");
        var application = TestApplication.send("stranger", school, TestApplication.staff());

        for (String user : List.of("staff", "stranger", "director2")) {
            JsonObject seen = Api.as(user)
                    .data(LIST, new JsonObject().put("id", school.id()))
                    .getJsonObject("organization");
            assertThat(seen.getValue("applications")).isNull();
            assertThat(seen.getValue("openApplicationCount")).isNull();
        }
        assertThat(application.read("staff", "id")).isNull();
        assertThat(application.read("director2", "id")).isNull();
        assertThat(application.read("stranger", "id")).isNotNull();
        assertThat(application.read("operator", "grant { roles } version")).isNotNull();
    }

    @Test
    void ofTheViewerAreTheirOwnTheLatestFirst() {
        var other = TestOrganization.verified();
        TestApplication.send("stranger", school, TestApplication.staff());
        TestApplication.send("stranger", other, TestApplication.teacher());
        TestApplication.ofNewcomer(school, "Другой", "STAFF");

        String document = "query ($after: String) { viewer { applications(first: 1, after: $after) { nodes "
                + "{ organization { id } state } pageInfo { hasNextPage endCursor } } } }";
        JsonObject latest = own(document, new JsonObject());
        JsonObject earlier = own(
                document,
                new JsonObject().put("after", latest.getJsonObject("pageInfo").getString("endCursor")));

        assertThat(organization(latest)).isEqualTo(other.id());
        assertThat(organization(earlier)).isEqualTo(school.id());
        assertThat(earlier.getJsonObject("pageInfo").getBoolean("hasNextPage")).isFalse();
    }

    @Test
    void takeAsManyStatementsForManyAsForOne() {
        String document = """
                query ($ids: [ID!]!, $first: Int) { nodes(ids: $ids) { ... on Organization {
                  openApplicationCount applications(first: $first) { nodes {
                    state person { firstName } organization { shortName } viewerActions { action allowed }
                    grant { schoolClass { name } student { rosterName } membership { rosterName } } } } } } }
                """;
        IntStream.range(0, 8).forEach(i -> TestApplication.ofNewcomer(school, "Имя " + i, "GUARDIAN")
                .changed("studentId", school.pupil("Ученик")));
        var variables = new JsonObject().put("ids", new JsonArray().add(school.id()));

        long one = statements(document, variables.copy().put("first", 1));
        long many = statements(document, variables.copy().put("first", 8));

        assertThat(many).isEqualTo(one);
    }

    private long statements(String document, JsonObject variables) {
        Api.as("director").data(document, variables);
        var before = statements.snapshot();
        Api.as("director").data(document, variables);
        return statements.snapshot().entrySet().stream()
                .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                .sum();
    }

    private JsonObject own(String document, JsonObject variables) {
        return Api.as("stranger")
                .data(document, variables)
                .getJsonObject("viewer")
                .getJsonObject("applications");
    }

    private static String organization(JsonObject page) {
        return page.getJsonArray("nodes")
                .getJsonObject(0)
                .getJsonObject("organization")
                .getString("id");
    }

    private List<String> filtered(String field, String value) {
        return names(list(new JsonObject().put("filter", new JsonObject().put(field, value))));
    }

    /** Names of all pages of two, from the beginning or from the end. */
    private List<String> pages(JsonObject order, String size, String key, String cursor, String more) {
        var names = new ArrayList<String>();
        var variables = order.copy().put(size, 2);
        JsonObject page;
        do {
            page = list(variables);
            names.addAll(names(page));
            variables.put(key, page.getJsonObject("pageInfo").getString(cursor));
        } while (page.getJsonObject("pageInfo").getBoolean(more));
        return names;
    }

    private JsonObject list(JsonObject variables) {
        return Api.as("director")
                .data(LIST, variables.copy().put("id", school.id()))
                .getJsonObject("organization")
                .getJsonObject("applications");
    }

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("nodes").stream()
                .map(one -> ((JsonObject) one).getString("rosterName"))
                .toList();
    }
}
