package io.parta.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.Recorded;
import io.parta.platform.persistence.RecordedReads;
import io.parta.safety.ContactWay;
import io.parta.safety.Contacts;
import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The hottest lists and searches of an organisation, as people ask them: PostgreSQL answers every statement by index, both
 * with the parameters of the moment and with a plan for all of them where it would take one; it sorts no whole
 * organisation for a page, and a longer page is not more statements.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionPlansTest {

    private static final Set<String> BIG = Set.of(
            "person",
            "organization",
            "membership",
            "membership_role",
            "school_class",
            "class_student",
            "class_staff",
            "organization_unit",
            "organization_unit_member",
            "guardianship",
            "application",
            "invitation",
            "invitation_acceptance",
            "organization_request");

    private static final String APPLICATION =
            "{ nodes { id state roles rosterName person { id firstName } organization { id } viewerActions { action } "
                    + "grant { student { id } membership { id } schoolClass { id } } } pageInfo { endCursor } } } }";

    private static final String INVITATION = "{ nodes { id role state schoolClass { id } student { id rosterName } "
            + "createdBy { id } viewerActions { action } acceptances(first: 3) { nodes { acceptedAt membership { id } } } } } } }";

    enum Question {
        ORGANIZATIONS_BY_NAME(
                "college",
                "query ($first: Int) { organizations(first: $first) { nodes { id shortName region { name } } } }"),
        ORGANIZATIONS_SEARCHED(
                "college",
                "query ($first: Int) { organizations(first: $first, filter: { search: \"гимназия 77\" }) { nodes { id } } }"),
        MY_MEMBERSHIPS(
                "college",
                "query ($first: Int) { viewer { memberships(first: $first) { nodes { id roles { role } organization { id } "
                        + "person { id } } } } }"),
        CLASSES(
                "college",
                "query ($first: Int, $id: ID!) { organization(id: $id) { classes(first: $first, filter: "
                        + "{ academicYear: 2026 }) { nodes { id name studentCount organization { id } } } } }"),
        PEOPLE_OF_CLASSES(
                "educator",
                "query ($first: Int, $id: ID!) { organization(id: $id) { classes(first: $first) { nodes { id "
                        + "staff(first: $first) { nodes { kind membership { id } } } "
                        + "students(first: $first) { nodes { id rosterName } } } } } }"),
        MEMBERS(
                "educator",
                "query ($first: Int, $id: ID!) { organization(id: $id) { members(first: $first) { nodes { id rosterName "
                        + "roles { role } person { id } } } } }"),
        MEMBERS_SEARCHED(
                "college",
                "query ($first: Int, $id: ID!) { organization(id: $id) { members(first: $first, filter: "
                        + "{ search: \"кузнецва ан\" }) { nodes { id rosterName } } } }"),
        MEMBERS_OF_CLASS(
                "college",
                "query ($first: Int, $id: ID!, $class: ID!) { organization(id: $id) { members(first: $first, filter: "
                        + "{ classId: $class }) { nodes { id rosterName } } } }"),
        MEMBERS_BY_ID(
                "educator",
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Membership { id rosterName roles { role } "
                        + "person { id } organization { id } } } }"),
        MEMBERS_SEARCHED_BY_A_STUDENT(
                "educator",
                "query ($first: Int, $id: ID!) { organization(id: $id) { members(first: $first, filter: "
                        + "{ search: \"кузнецва ан\" }) { nodes { id rosterName units { post unit { id } } } } } }"),
        MEMBERS_OF_UNIT(
                "college",
                "query ($first: Int, $id: ID!, $unit: ID!) { organization(id: $id) { members(first: $first, filter: "
                        + "{ unitId: $unit }) { nodes { id rosterName } } } }"),
        UNITS(
                "college",
                "query ($first: Int, $id: ID!) { organization(id: $id) { units(first: $first) { nodes { id name "
                        + "members(first: $first) { edges { post node { id rosterName } } } } } } }"),
        OPEN_APPLICATIONS(
                "stranger",
                "query ($first: Int, $id: ID!) { organization(id: $id) { openApplicationCount applications(first: $first, "
                        + "filter: { state: SENT }) " + APPLICATION),
        APPLICATIONS_BY_NAME(
                "stranger",
                "query ($first: Int, $id: ID!) { organization(id: $id) { applications(first: $first, orderBy: "
                        + "{ field: NAME, direction: ASC }) " + APPLICATION),
        APPLICATIONS_BY_ROLE(
                "stranger",
                "query ($first: Int, $id: ID!) { organization(id: $id) { applications(first: $first, filter: "
                        + "{ role: GUARDIAN }, orderBy: { field: ROLE, direction: ASC }) " + APPLICATION),
        APPLICATIONS_SEARCHED(
                "stranger",
                "query ($first: Int, $id: ID!) { organization(id: $id) { applications(first: $first, filter: "
                        + "{ search: \"кузнецва ан\" }) " + APPLICATION),
        APPLICATIONS_TO_AN_OPERATOR(
                "operator",
                "query ($first: Int, $id: ID!) { organization(id: $id) { applications(first: $first) " + APPLICATION),
        MY_APPLICATIONS(
                "stranger",
                "query ($first: Int) { viewer { applications(first: $first) { nodes { id organization { id } } } "
                        + "organizationRequests(first: $first) { nodes { id organization { id } } } } }"),
        INVITATIONS(
                "stranger",
                "query ($first: Int, $id: ID!) { organization(id: $id) { invitations(first: $first) " + INVITATION),
        INVITATIONS_THAT_WAIT(
                "stranger",
                "query ($first: Int, $id: ID!) { organization(id: $id) { invitations(first: $first, filter: "
                        + "{ state: ACTIVE, role: GUARDIAN }) " + INVITATION),
        INVITATIONS_OF_CLASS(
                "stranger",
                "query ($first: Int, $id: ID!, $class: ID!) { organization(id: $id) { invitations(first: $first, filter: "
                        + "{ classId: $class }) " + INVITATION),
        INVITATIONS_SEARCHED(
                "stranger",
                "query ($first: Int, $id: ID!) { organization(id: $id) { invitations(first: $first, filter: "
                        + "{ search: \"кузнец\" }) " + INVITATION),
        REQUESTS(
                "operator",
                "query ($first: Int) { organizationRequests(first: $first, filter: { state: PENDING }) "
                        + "{ nodes { id shortName requester { id } organization { id } } } }"),
        REQUESTS_SEARCHED(
                "operator",
                "query ($first: Int) { organizationRequests(first: $first, filter: { search: \"школа 77\" }) "
                        + "{ nodes { id shortName requester { id } } } }");

        private final String user;
        private final String document;

        Question(String user, String document) {
            this.user = user;
            this.document = document;
        }
    }

    @Inject
    RecordedReads reads;

    @Inject
    Pool pool;

    @Inject
    Contacts contacts;

    private @Nullable LoadedRegion region;

    /** Before the first test: the demo's people come into being by a request. */
    @BeforeEach
    void load() throws SQLException {
        if (region == null) {
            region = new LoadedRegion();
        }
    }

    @AfterAll
    void forget() throws SQLException {
        if (region != null) {
            region.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersByIndex(Question question) throws SQLException {
        new IndexedPlans(pool, BIG).check(ask(question, 20));
    }

    /** A class of any size gives its page without its other people: their order is the index' own. */
    @Test
    void peopleOfClassesAreNotSorted() throws SQLException {
        var people = ask(Question.PEOPLE_OF_CLASSES, 20).stream()
                .filter(one -> one.sql().contains("roster_order"))
                .toList();

        assertThat(people).hasSize(2);
        new IndexedPlans(pool, BIG).checkInOrder(people);
    }

    /** SF-4: what decides whether somebody may reach others, for a page of them at once. */
    @Test
    void contactFactsAreAnsweredByIndex() throws SQLException {
        var people = region.people(20);
        UUID student = TestOrganization.personKey("educator");
        var facts = reads.during(() -> assertThat(contacts.decide(student, people, ContactWay.WRITE)
                        .await()
                        .atMost(Duration.ofSeconds(30)))
                .hasSize(people.size()));

        assertThat(facts).hasSize(1);
        new IndexedPlans(pool, BIG).check(facts);
    }

    @ParameterizedTest
    @EnumSource
    void aLongerPageIsNotMoreStatements(Question question) throws SQLException {
        assertThat(ask(question, 40)).hasSameSizeAs(ask(question, 10)).isNotEmpty();
    }

    private List<Recorded.Statement> ask(Question question, int objects) throws SQLException {
        var ids = new JsonArray();
        region.members(objects).forEach(key -> ids.add(TypeId.encode("member", region.school(), key)));
        var variables = new JsonObject();
        if (question.document.contains("$first")) {
            variables.put("first", objects);
        }
        if (question.document.contains("$ids")) {
            variables.put("ids", ids);
        }
        if (question.document.contains("$id:")) {
            variables.put("id", TypeId.encode("org", region.school()));
        }
        if (question.document.contains("$class")) {
            variables.put("class", TypeId.encode("class", region.school(), region.schoolClass()));
        }
        if (question.document.contains("$unit")) {
            variables.put("unit", TypeId.encode("unit", region.school(), region.unit()));
        }
        return reads.during(() -> assertThat(Api.as(question.user).data(question.document, variables))
                .isNotNull());
    }
}
