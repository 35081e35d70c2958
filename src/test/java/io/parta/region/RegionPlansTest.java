package io.parta.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.RecordedReads;
import io.parta.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The hottest lists and searches of an organisation, as people ask them: PostgreSQL answers every statement by index, both
 * with the parameters of the moment and with a plan for all of them where it would take one; a longer page is not more
 * statements.
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
            "guardianship");

    /** More than what PostgreSQL charges a plan for one use, when it decides whether to keep one for all. */
    private static final double PLANNING = 50;

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
                        + "person { id } organization { id } } } }");

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
        for (RecordedReads.Statement statement : ask(question, 20)) {
            JsonArray plan = plan(statement);
            assertThat(scanned(plan))
                    .as("read from end to end by %s", statement.sql())
                    .isEmpty();
            var generic = new JsonArray(LoadedRegion.genericPlan(statement.sql()));
            if (cost(generic) <= cost(plan) + PLANNING) {
                assertThat(scanned(generic))
                        .as("read from end to end by the generic plan of %s", statement.sql())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLongerPageIsNotMoreStatements(Question question) throws SQLException {
        assertThat(ask(question, 40)).hasSameSizeAs(ask(question, 2)).isNotEmpty();
    }

    private List<RecordedReads.Statement> ask(Question question, int objects) throws SQLException {
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
        return reads.during(() -> assertThat(Api.as(question.user).data(question.document, variables))
                .isNotNull());
    }

    private JsonArray plan(RecordedReads.Statement statement) {
        var parameters = new ArrayList<Object>();
        IntStream.range(0, statement.parameters().size())
                .forEach(index -> parameters.add(statement.parameters().getValue(index)));
        return pool.preparedQuery("EXPLAIN (FORMAT JSON) " + statement.sql())
                .execute(Tuple.from(parameters))
                .await()
                .atMost(Duration.ofSeconds(30))
                .iterator()
                .next()
                .getJsonArray(0);
    }

    private static double cost(JsonArray plans) {
        return plans.getJsonObject(0).getJsonObject("Plan").getDouble("Total Cost");
    }

    /** The big tables that the plan reads whole. */
    private static List<String> scanned(JsonArray plans) {
        var scanned = new ArrayList<String>();
        for (int i = 0; i < plans.size(); i++) {
            collect(plans.getJsonObject(i).getJsonObject("Plan"), scanned);
        }
        return scanned;
    }

    private static void collect(JsonObject plan, List<String> scanned) {
        if ("Seq Scan".equals(plan.getString("Node Type")) && BIG.contains(plan.getString("Relation Name"))) {
            scanned.add(plan.getString("Relation Name"));
        }
        for (Object below : plan.getJsonArray("Plans", new JsonArray())) {
            collect((JsonObject) below, scanned);
        }
    }
}
