package io.parta.organization.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Roster;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-4, RO-7: who sees whom. Class 5А has teacher and student, 6Б teacher2 and student2; the guardian is student's. */
@QuarkusTest
class MemberVisibilityTest {

    private static final List<String> EVERYONE =
            List.of("director", "staff", "teacher", "teacher2", "student", "student2", "educator", "guardian");

    private TestOrganization organization;
    private Roster roster;

    @BeforeEach
    void school() {
        organization = TestOrganization.verified()
                .administrator("director")
                .member("staff", "STAFF")
                .member("teacher", "TEACHER")
                .member("teacher2", "TEACHER")
                .member("student", "STUDENT")
                .member("student2", "STUDENT")
                .member("educator", "STUDENT")
                .member("guardian", "GUARDIAN");
        roster = new Roster(organization);
        roster.schoolClass("5А", "teacher", "student", "educator");
        roster.schoolClass("6Б", "teacher2", "student2");
        roster.guardianship("guardian", "student", "CONFIRMED");
    }

    @Test
    void staffTeachersAdministratorsAndOperatorsSeeAll() {
        for (String user : List.of("staff", "teacher", "director", "operator")) {
            assertThat(seenBy(user)).isEqualTo(EVERYONE);
        }
    }

    @Test
    void studentsAndGuardiansSeeStaffTheirClassAndTheirFamily() {
        assertThat(seenBy("student"))
                .containsExactly("director", "staff", "teacher", "teacher2", "student", "educator", "guardian");
        assertThat(seenBy("guardian"))
                .containsExactly("director", "staff", "teacher", "teacher2", "student", "educator", "guardian");
        assertThat(seenBy("student2")).containsExactly("director", "staff", "teacher", "teacher2", "student2");
    }

    @Test
    void theAdministratorNarrowsItToTheStaffOfTheClass() {
        contactsOfFamilies("CLASS_STAFF");

        assertThat(seenBy("student")).containsExactly("director", "teacher", "student", "guardian");
        assertThat(seenBy("guardian")).containsExactly("director", "teacher", "student", "guardian");
        assertThat(seenBy("staff")).isEqualTo(EVERYONE);
    }

    @Test
    void theAdministratorWidensItToAllWhoAreConfirmed() {
        contactsOfFamilies("ALL");
        organization.pendingMember("college", "GUARDIAN");

        assertThat(seenBy("student2")).isEqualTo(EVERYONE);
        assertThat(sees("student2", "college")).isFalse();
        assertThat(sees("staff", "college")).isTrue();
    }

    @Test
    void whoWaitsSeesThemselvesAlone() {
        organization.pendingMember("college", "GUARDIAN");
        roster.guardianship("college", "student2", "CONFIRMED");

        assertThat(seenBy("college")).isEmpty();
        assertThat(sees("college", "college")).isTrue();
    }

    @Test
    void aGuardianshipThatWaitsOrHasEndedOpensNoClass() {
        Database.query(
                "UPDATE guardianship SET state = 'PENDING', confirmed_at = NULL WHERE organization_id = $1",
                organization.key());

        assertThat(seenBy("guardian")).containsExactly("director", "staff", "teacher", "teacher2", "guardian");
    }

    @Test
    void aClassThatWasLeftIsOnesOwnNoLonger() {
        Database.query(
                "UPDATE class_student SET ended_at = now() WHERE organization_id = $1 AND membership_id = $2",
                organization.key(),
                roster.key("student"));

        assertThat(seenBy("student")).doesNotContain("educator").contains("guardian");
        assertThat(seenBy("guardian")).doesNotContain("educator").contains("student");
    }

    @Test
    void whoLeftSeesNobodyAndIsSeenByNobody() {
        Database.query(
                "UPDATE membership SET ended_at = now() WHERE organization_id = $1 AND id = $2",
                organization.key(),
                roster.key("staff"));

        assertThat(seenBy("staff")).isEmpty();
        assertThat(seenBy("director")).doesNotContain("staff");
    }

    @Test
    void othersSeeNobody() {
        assertThat(seenBy("stranger")).isEmpty();
        assertThat(seenBy("director2")).isEmpty();
    }

    @Test
    void peopleAreKnownAsTheirMembershipsAre() {
        assertThat(knows("student", "educator")).isTrue();
        assertThat(knows("student2", "student2")).isTrue();
        assertThat(knows("stranger", "educator")).isFalse();
    }

    private void contactsOfFamilies(String setting) {
        var input = new JsonObject()
                .put("id", organization.id())
                .put("version", organization.version())
                .put("contactsOfFamilies", setting);
        assertThat(Api.as("director").refusals("organizationUpdate", input)).isEmpty();
    }

    private static boolean knows(String viewer, String user) {
        return Api.as(viewer)
                        .data(
                                "query ($id: ID!) { node(id: $id) { id } }",
                                new JsonObject().put("id", TestOrganization.personId(user)))
                        .getJsonObject("node")
                != null;
    }

    private boolean sees(String viewer, String user) {
        return !seen(viewer, List.of(user)).isEmpty();
    }

    private List<String> seenBy(String viewer) {
        return seen(viewer, EVERYONE);
    }

    private List<String> seen(String viewer, List<String> users) {
        var ids = new JsonArray(users.stream().map(roster::id).toList());
        var nodes = Api.as(viewer)
                .data("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new JsonObject().put("ids", ids))
                .getJsonArray("nodes");
        return IntStream.range(0, users.size())
                .filter(i -> nodes.getValue(i) != null)
                .mapToObj(users::get)
                .toList();
    }
}
