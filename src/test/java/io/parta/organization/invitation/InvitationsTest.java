package io.parta.organization.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.structure.ClassHead;
import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.Engine;
import io.parta.testing.TestClass;
import io.parta.testing.TestInvitation;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-2, IN-3: one place lists all invitations, the latest first, to whom they concern. */
@QuarkusTest
class InvitationsTest {

    private static final String LIST = """
            query ($id: ID!, $filter: InvitationFilter, $first: Int, $after: String, $last: Int, $before: String) {
              organization(id: $id) {
                invitations(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
                  edges { cursor } nodes { id note } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                }
              }
            }
            """;

    private static final String SCREEN = """
            query ($ids: [ID!]!) {
              nodes(ids: $ids) { ... on Organization { invitations(first: 50) { nodes {
                role note state uses maxUses expiresAt organization { shortName } schoolClass { name }
                student { rosterName } createdBy { rosterName } viewerActions { action allowed }
                acceptances(first: 5) { nodes { acceptedAt membership { rosterName } } }
              } } } }
            }
            """;

    @Inject
    StatementCounts statements;

    private TestOrganization school;
    private TestClass fifth;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("teacher2", "TEACHER")
                .member("student", "STUDENT");
        fifth = TestClass.of(school, 5, "А");
        ClassHead.of(fifth, "teacher2");
    }

    @Test
    void areListedLatestFirstByPages() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(TestInvitation.of(school, "STAFF").id());
        }
        Collections.reverse(ids);

        JsonObject first = list("director", new JsonObject().put("first", 2));
        JsonObject second = list("director", new JsonObject().put("first", 2).put("after", end(first)));
        JsonObject back = list(
                "director",
                new JsonObject()
                        .put("last", 2)
                        .put("before", second.getJsonObject("pageInfo").getString("startCursor")));
        JsonObject oldest = list("director", new JsonObject().put("last", 2));

        assertThat(ids(first)).isEqualTo(ids.subList(0, 2));
        assertThat(first.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
        assertThat(ids(second)).isEqualTo(ids.subList(2, 4));
        assertThat(ids(back)).isEqualTo(ids.subList(0, 2));
        assertThat(ids(oldest)).isEqualTo(ids.subList(3, 5));
    }

    @Test
    void areFilteredByStateRoleClassAndWords() {
        String child = school.pupil("Ёлкина Майя");
        String secretary = made(new JsonObject().put("role", "STAFF").put("note", "Секретарь учёной части"));
        String ofClass = made(new JsonObject().put("role", "GUARDIAN").put("classId", fifth.id()));
        String ofChild = made(new JsonObject().put("role", "STUDENT").put("studentId", child));
        String expired = TestInvitation.of(school, "TEACHER").expire().id();
        String revoked = TestInvitation.of(school, "TEACHER").revoke().id();

        assertThat(filtered(new JsonObject().put("state", "EXPIRED"))).containsExactly(expired);
        assertThat(filtered(new JsonObject().put("state", "REVOKED"))).containsExactly(revoked);
        assertThat(filtered(new JsonObject().put("state", "USED_UP"))).isEmpty();
        assertThat(filtered(new JsonObject().put("state", "ACTIVE"))).containsExactly(ofChild, ofClass, secretary);
        assertThat(filtered(new JsonObject().put("role", "TEACHER"))).containsExactly(revoked, expired);
        assertThat(filtered(new JsonObject().put("classId", fifth.id()))).containsExactly(ofClass);
        assertThat(filtered(new JsonObject().put("classId", "class"))).isEmpty();
        assertThat(filtered(new JsonObject().put("search", " елкина "))).containsExactly(ofChild);
        assertThat(filtered(new JsonObject().put("search", "УЧЕНОЙ"))).containsExactly(secretary);
        assertThat(filtered(new JsonObject().put("search", "%"))).isEmpty();
    }

    @Test
    void areThoseOfTheirFamiliesForWhoHeadsAClassAndNoneForOthers() {
        String own = made(new JsonObject().put("role", "STUDENT").put("classId", fifth.id()));
        String other = made(new JsonObject()
                .put("role", "STUDENT")
                .put("classId", TestClass.of(school, 5, "Б").id()));
        String staff = made(new JsonObject().put("role", "STAFF"));

        assertThat(ids(list("operator", new JsonObject()))).containsExactly(staff, other, own);
        assertThat(ids(list("director", new JsonObject()))).containsExactly(staff, other, own);
        assertThat(ids(list("teacher2", new JsonObject()))).containsExactly(own);
        for (String user : List.of("teacher", "student", "stranger", "director2")) {
            assertThat(list(user, new JsonObject())).isNull();
            assertThat(node(user, own)).isNull();
        }
        assertThat(node("teacher2", own)).isNotNull();
        assertThat(node("teacher2", other)).isNull();
        assertThat(node("teacher2", staff)).isNull();
        assertThat(node("director", staff)).isNotNull();
    }

    @Test
    void areAnEmptyListForWhoHeadsAClassWithoutAny() {
        made(new JsonObject().put("role", "STAFF"));

        assertThat(ids(list("teacher2", new JsonObject()))).isEmpty();
    }

    @Test
    void refuseFiltersPagesAndCursorsThatAreNone() {
        assertThat(codes(new JsonObject().put("filter", new JsonObject().put("search", ""))))
                .containsExactly("INVALID_INPUT");
        assertThat(codes(new JsonObject().put("first", 101))).containsExactly("INVALID_PAGE_SIZE");
        assertThat(codes(new JsonObject().put("after", "none"))).containsExactly("INVALID_CURSOR");
    }

    @Test
    void sayByWhomTheyWereAccepted() {
        var invitation =
                TestInvitation.of(school, new JsonObject().put("role", "STAFF").put("maxUses", 3));
        for (String name : List.of("Посторонний Пётр", "Егорова Елена")) {
            Engine.payload(
                    "invitationAccept", invitation.accepting().put("rosterName", name), "", TestPeople.newcomer());
        }

        JsonObject read = invitation.read(
                "uses state acceptances(first: 1) { nodes { acceptedAt membership { rosterName } } pageInfo { hasNextPage "
                        + "endCursor } }");

        assertThat(read.getInteger("uses")).isEqualTo(2);
        assertThat(read.getString("state")).isEqualTo("ACTIVE");
        assertThat(names(read)).containsExactly("Посторонний Пётр");
        JsonObject page = read.getJsonObject("acceptances").getJsonObject("pageInfo");
        assertThat(page.getBoolean("hasNextPage")).isTrue();
        assertThat(names(invitation.read("acceptances(after: \"" + page.getString("endCursor")
                        + "\") { nodes { membership { rosterName } } }")))
                .containsExactly("Егорова Елена");
    }

    @Test
    void takeOneStatementForEachFieldHoweverMany() {
        var other = TestOrganization.verified().administrator("director");
        fill(school, fifth, 1);
        fill(other, TestClass.of(other, 7, "В"), 1);
        var variables =
                new JsonObject().put("ids", new JsonArray().add(school.id()).add(other.id()));
        Api.as("director").data(SCREEN, variables);
        long few = statementsOf(variables);
        fill(school, fifth, 6);
        fill(other, TestClass.of(other, 8, "В"), 4);

        long many = statementsOf(variables);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    private void fill(TestOrganization organization, TestClass schoolClass, int count) {
        for (int i = 0; i < count; i++) {
            String child = organization.pupil("Ученик " + i);
            TestInvitation.of(
                    organization, new JsonObject().put("role", "STUDENT").put("studentId", child));
            TestInvitation.of(
                    organization, new JsonObject().put("role", "GUARDIAN").put("classId", schoolClass.id()));
        }
    }

    private long statementsOf(JsonObject variables) {
        var before = statements.snapshot();
        Api.as("director").data(SCREEN, variables);
        return statements.snapshot().entrySet().stream()
                .filter(entry -> List.of("invitation", "membership", "school_class", "organization").stream()
                        .anyMatch(entry.getKey()::contains))
                .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                .sum();
    }

    private String made(JsonObject data) {
        return TestInvitation.of(school, data).id();
    }

    private List<String> filtered(JsonObject filter) {
        return ids(list("director", new JsonObject().put("filter", filter)));
    }

    private JsonObject list(String user, JsonObject variables) {
        return Api.as(user)
                .data(LIST, variables.copy().put("id", school.id()))
                .getJsonObject("organization")
                .getJsonObject("invitations");
    }

    private List<String> codes(JsonObject variables) {
        return Api.as("director").codes(LIST, variables.copy().put("id", school.id()));
    }

    private static Object node(String user, String id) {
        return Api.as(user)
                .data("query ($id: ID!) { node(id: $id) { id } }", new JsonObject().put("id", id))
                .getValue("node");
    }

    private static String end(JsonObject page) {
        return page.getJsonObject("pageInfo").getString("endCursor");
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("nodes").stream()
                .map(one -> ((JsonObject) one).getString("id"))
                .toList();
    }

    private static List<String> names(JsonObject invitation) {
        return invitation.getJsonObject("acceptances").getJsonArray("nodes").stream()
                .map(one -> ((JsonObject) one).getJsonObject("membership").getString("rosterName"))
                .toList();
    }
}
