package io.parta.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OR-7: append-only, and read by those who answer for the organisation. */
@QuarkusTest
class AuditLogTest {

    private static final String LOG = """
            query ($id: ID!, $first: Int, $after: String) { organization(id: $id) { auditLog(first: $first, after: $after) {
              nodes { id action actorKind actor { id } subjectId changes { field before after } }
              pageInfo { hasNextPage endCursor } } } }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_log SET action = 'x'",
                "DELETE FROM audit_log",
                "TRUNCATE audit_log",
                "DROP TABLE audit_log",
                "ALTER TABLE audit_log DISABLE ROW LEVEL SECURITY",
                "GRANT UPDATE ON audit_log TO CURRENT_USER"
            })
    void theApplicationsRoleCannotChangeIt(String statement) {
        TestOrganization.pending();
        String before = Database.query("SELECT count(*)::text AS count FROM audit_log WHERE action <> 'x'")
                .get(0)
                .getString("count");

        if (statement.startsWith("GRANT")) {
            // PostgreSQL warns and grants nothing.
            Database.query(statement);
            assertThat(Database.query("SELECT has_table_privilege('audit_log', 'UPDATE') AS may")
                            .get(0)
                            .getBoolean("may"))
                    .isFalse();
        } else {
            assertThatThrownBy(() -> Database.query(statement))
                    .isInstanceOfSatisfying(PgException.class, failure -> assertThat(failure.getSqlState())
                            .isEqualTo("42501"));
        }
        assertThat(Database.query("SELECT count(*)::text AS count FROM audit_log WHERE action <> 'x'")
                        .get(0)
                        .getString("count"))
                .isEqualTo(before);
    }

    @Test
    void listsTheLatestFirstByPages() {
        var organization = TestOrganization.verified().administrator("director");

        JsonObject one = log("director", organization.id(), 2, null);
        assertThat(actions(one)).containsExactly("administratorAppoint", "organizationVerify");
        assertThat(one.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
        JsonObject two = log(
                "director", organization.id(), 2, one.getJsonObject("pageInfo").getString("endCursor"));
        assertThat(actions(two)).containsExactly("organizationRegister");
        assertThat(one.getJsonArray("nodes").getJsonObject(1).getJsonArray("changes"))
                .isEqualTo(new JsonArray("[{\"field\": \"state\", \"before\": \"PENDING\", \"after\": \"VERIFIED\"}]"));
    }

    @Test
    void pagesBackFromTheFirstAct() {
        var organization = TestOrganization.verified().administrator("director");
        String query =
                "query ($id: ID!, $before: String) { organization(id: $id) { auditLog(last: 2, before: $before) { "
                        + "nodes { action } pageInfo { startCursor hasPreviousPage } } } }";

        JsonObject oldest = Api.as("director")
                .data(query, new JsonObject().put("id", organization.id()))
                .getJsonObject("organization")
                .getJsonObject("auditLog");
        assertThat(actions(oldest)).containsExactly("organizationVerify", "organizationRegister");
        String start = oldest.getJsonObject("pageInfo").getString("startCursor");
        JsonObject latest = Api.as("director")
                .data(query, new JsonObject().put("id", organization.id()).put("before", start))
                .getJsonObject("organization")
                .getJsonObject("auditLog");
        assertThat(actions(latest)).containsExactly("administratorAppoint");
        assertThat(latest.getJsonObject("pageInfo").getBoolean("hasPreviousPage"))
                .isFalse();
    }

    @Test
    void namesAnOperatorToOperatorsOnly() {
        var organization = TestOrganization.verified().administrator("director");

        JsonObject forOperator = log("operator", organization.id(), 1, null)
                .getJsonArray("nodes")
                .getJsonObject(0);
        JsonObject forDirector = log("director", organization.id(), 1, null)
                .getJsonArray("nodes")
                .getJsonObject(0);

        assertThat(forOperator.getJsonObject("actor").getString("id")).isEqualTo(TestOrganization.personId("operator"));
        assertThat(forDirector.getString("actorKind")).isEqualTo("OPERATOR");
        assertThat(forDirector.getJsonObject("actor")).isNull();
    }

    @Test
    void isNullForMembersAndStrangers() {
        var organization = TestOrganization.verified().member("teacher", "TEACHER");

        assertThat(log("teacher", organization.id(), 1, null)).isNull();
        assertThat(log("stranger", organization.id(), 1, null)).isNull();
    }

    private static JsonObject log(String user, String id, int first, String after) {
        return Api.as(user)
                .data(LOG, new JsonObject().put("id", id).put("first", first).put("after", after))
                .getJsonObject("organization")
                .getJsonObject("auditLog");
    }

    private static List<String> actions(JsonObject log) {
        return log.getJsonArray("nodes").stream()
                .map(node -> ((JsonObject) node).getString("action"))
                .toList();
    }
}
