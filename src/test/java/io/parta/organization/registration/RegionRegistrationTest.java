package io.parta.organization.registration;

import static io.parta.organization.registration.OrganizationsRegisterTest.REGISTER;
import static io.parta.organization.registration.OrganizationsRegisterTest.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.limits.LimitsConfig;
import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A region comes on board in minutes: 500 organisations in one call, in as many statements as one. */
@QuarkusTest
class RegionRegistrationTest {

    private static final String ROWS =
            "results { outcome organization { id state region { code } } userErrors { code path } }";

    private final Api operator = Api.as("operator");

    @Inject
    StatementCounts statements;

    @Inject
    LimitsConfig limits;

    @Test
    void registersFiveHundredWithinAFractionOfTheDeadline() {
        var rows = names(500);

        long began = System.nanoTime();
        JsonObject payload = operator.mutate(REGISTER, input(rows).put("verify", true), ROWS);
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(outcomes(payload)).hasSize(500).containsOnly("REGISTERED");
        assertThat(took).isLessThan(limits.deadline().dividedBy(2));
        assertThat(outcomes(operator.mutate(REGISTER, input(rows).put("verify", true), ROWS)))
                .containsOnly("UNCHANGED");
    }

    /** Within a transaction every statement that writes has a number of its own: rows of one statement share it. */
    @Test
    void writesEachTableByOneStatement() {
        var pending = region(30);
        operator.mutate(REGISTER, input(pending), ROWS);
        var rows = new ArrayList<>(pending);
        rows.addAll(region(40));

        var before = statements.snapshot();
        operator.mutate(REGISTER, input(rows).put("verify", true), ROWS);
        var after = statements.snapshot();

        var inns = rows.stream().map(row -> row.getString("inn")).toArray(String[]::new);
        assertThat(written(
                        "SELECT o.xmin::text || ' ' || o.cmin::text AS statement FROM organization o "
                                + "WHERE o.inn = ANY($1)",
                        inns))
                .as("one inserts and one verifies")
                .hasSize(2);
        for (String table : List.of(
                "audit_log t ON t.scope_id = o.id AND t.after ->> 'state' = 'VERIFIED'",
                "live_event t ON t.topic = o.id AND t.type = 'ORGANIZATION_VERIFIED'")) {
            assertThat(written(
                            "SELECT t.xmin::text || ' ' || t.cmin::text AS statement FROM organization o JOIN " + table
                                    + " WHERE o.inn = ANY($1)",
                            inns))
                    .as(table)
                    .hasSize(1);
        }
        assertThat(after.entrySet().stream()
                        .filter(entry -> entry.getKey().contains("FROM organization"))
                        .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                        .sum())
                .as("the organisations of all results are read at once")
                .isEqualTo(1);
    }

    @Test
    void paysForItsResults() {
        var rows = region(300);
        String document = Api.mutation(REGISTER, ROWS);

        JsonObject cost = operator.run(document, new JsonObject().put("input", input(rows)))
                .getJsonObject("extensions")
                .getJsonObject("cost");

        // A payload with its refusals; 300 results, each with an organisation, its region and its refusals.
        assertThat(cost.getInteger("requested")).isEqualTo(10 + 13);
    }

    /** What the descriptions promise of the body's limit. */
    @Test
    void aBodyHoldsFiveHundredShortRowsOrAboutThreeHundredFullOnes() {
        assertThat(bytes(names(500))).isLessThan(limits.bodyBytes());
        assertThat(bytes(region(300))).isLessThan(limits.bodyBytes());
        assertThat(bytes(region(500))).isGreaterThan(limits.bodyBytes());
    }

    @RepeatedTest(3)
    void twoOperatorsWithOverlappingRowsRegisterEachOnce() {
        var all = region(60);
        var backwards = new ArrayList<JsonObject>(all.subList(20, 60));
        Collections.reverse(backwards);

        var answers = together(all.subList(0, 40), backwards);

        var outcomes = answers.stream().map(OrganizationsRegisterTest::outcomes).toList();
        assertThat(outcomes)
                .allSatisfy(one -> assertThat(one).containsAnyOf("REGISTERED").isSubsetOf("REGISTERED", "UNCHANGED"));
        assertThat(outcomes.stream().flatMap(List::stream).filter("REGISTERED"::equals))
                .hasSize(60);
        assertThat(outcomes.stream().flatMap(List::stream).filter("UNCHANGED"::equals))
                .hasSize(20);
    }

    private List<JsonObject> together(List<JsonObject> one, List<JsonObject> other) {
        operator.data("{ viewer { id } }");
        var start = new CyclicBarrier(2);
        return Stream.of(one, other)
                .map(rows -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                    return operator.mutate(REGISTER, input(rows), ROWS);
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static List<Row> written(String sql, String[] inns) {
        return Database.query("SELECT DISTINCT statement FROM (" + sql + ") AS rows", (Object) inns);
    }

    private static JsonObject input(List<JsonObject> rows) {
        return new JsonObject().put("rows", new JsonArray(rows));
    }

    private static int bytes(List<JsonObject> rows) {
        return new JsonObject()
                .put("query", Api.mutation(REGISTER, ROWS))
                .put("variables", new JsonObject().put("input", input(rows)))
                .encode()
                .getBytes(StandardCharsets.UTF_8)
                .length;
    }

    /** The same with names and numbers alone. */
    private static List<JsonObject> names(int number) {
        var rows = region(number);
        rows.forEach(row ->
                List.of("municipality", "address", "phone", "email", "website").forEach(row::remove));
        return rows;
    }

    /** Organisations as a region's register names them. */
    private static List<JsonObject> region(int number) {
        return IntStream.range(1, number + 1)
                .mapToObj(place -> TestOrganization.data()
                        .put(
                                "fullName",
                                "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № "
                                        + place + "» городского округа Самара")
                        .put("shortName", "МБОУ Школа № " + place + " г.о. Самара")
                        .put("regionCode", "63")
                        .put("timeZone", "Europe/Samara")
                        .put("municipality", "городской округ Самара")
                        .put("address", "443100, Самарская область, г. Самара, ул. Маяковского, д. " + place)
                        .put("phone", "+7846%07d".formatted(place))
                        .put("email", "school%d@edu.samara.example".formatted(place))
                        .put("website", "https://school%d.samara.example".formatted(place)))
                .toList();
    }
}
