package io.parta.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.Recorded;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How PostgreSQL answers statements: by index, a search with the parameters it had, any other by the plan that is kept for all
 * parameters.
 *
 * @param big tables that none of them may read from end to end
 */
record IndexedPlans(Pool pool, Set<String> big) {

    /** As many rows as are sorted for a page are a whole list, not what a search has found. */
    private static final int WHOLE = 500;

    void check(List<Recorded.Statement> statements) throws SQLException {
        for (Recorded.Statement statement : statements) {
            JsonArray plan =
                    statement.search() ? plan(statement) : new JsonArray(RegionDatabase.genericPlan(statement.sql()));
            assertThat(scanned(plan))
                    .as("read from end to end by %s%n%s", statement.sql(), plan.encodePrettily())
                    .isEmpty();
            assertThat(sorted(plan)).as("sorted by %s", statement.sql()).isLessThan(WHOLE);
        }
    }

    /** Nothing is sorted: the order of what is read is the order of the page. */
    void checkInOrder(List<Recorded.Statement> statements) throws SQLException {
        for (Recorded.Statement statement : statements) {
            JsonArray plan = new JsonArray(RegionDatabase.genericPlan(statement.sql()));
            assertThat(sorted(plan)).as(plan.encodePrettily()).isZero();
        }
    }

    private JsonArray plan(Recorded.Statement statement) {
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

    /** The most rows that a step of the plan sorts; one that goes on from an order that is there counts none. */
    private static double sorted(JsonArray plans) {
        return plans.stream()
                .map(JsonObject.class::cast)
                .mapToDouble(plan -> sorted(plan.getJsonObject("Plan")))
                .max()
                .orElse(0);
    }

    private static double sorted(JsonObject plan) {
        return plan.getJsonArray("Plans", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .mapToDouble(one -> "Sort".equals(plan.getString("Node Type"))
                        ? Math.max(sorted(one), one.getDouble("Plan Rows"))
                        : sorted(one))
                .max()
                .orElse(0);
    }

    /** The big tables that the plan reads whole. */
    private List<String> scanned(JsonArray plans) {
        var scanned = new ArrayList<String>();
        for (int i = 0; i < plans.size(); i++) {
            collect(plans.getJsonObject(i).getJsonObject("Plan"), scanned);
        }
        return scanned;
    }

    private void collect(JsonObject plan, List<String> scanned) {
        if ("Seq Scan".equals(plan.getString("Node Type")) && big.contains(plan.getString("Relation Name"))) {
            scanned.add(plan.getString("Relation Name"));
        }
        for (Object below : plan.getJsonArray("Plans", new JsonArray())) {
            collect((JsonObject) below, scanned);
        }
    }
}
