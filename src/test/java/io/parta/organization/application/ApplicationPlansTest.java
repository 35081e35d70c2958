package io.parta.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.contact.Words;
import io.parta.platform.graphql.connection.PageRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AP-2: each order of an organisation's applications is an index; nothing is sorted, whatever the page. */
@QuarkusTest
class ApplicationPlansTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UUID_KEY = UUID.randomUUID().toString();

    @Inject
    Pool pool;

    @ParameterizedTest
    @CsvSource({
        "SENT_AT, , application_pkey",
        "SENT_AT, SENT, application_",
        "NAME, , application_by_name",
        "NAME, SENT, application_by_name",
        "ROLE, , application_by_role",
        "ROLE, REJECTED, application_by_role"
    })
    void walkTheirIndex(ApplicationOrderField field, @Nullable ApplicationState state, String index) {
        var filter = new ApplicationFilter(state, null, null, null);
        var sql = ApplicationLists.of(field, filter, Words.of(""));
        var key = List.of("0", "Имя", UUID_KEY).subList(3 - field.columns(), 3);
        for (boolean backward : List.of(true, false)) {
            for (var page :
                    List.of(new PageRequest("list", 20, backward, null), new PageRequest("list", 20, backward, key))) {
                String plan = plan(sql.text(page));
                assertThat(plan).contains("using " + index).doesNotContain("Sort");
            }
        }
    }

    /** The plan for any parameters, were the table too big to be read or sorted. */
    private String plan(String sql) {
        var lines = new ArrayList<String>();
        pool.withTransaction(connection -> connection
                        .query(
                                "SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off")
                        .execute()
                        .chain(() -> connection
                                .query("EXPLAIN (GENERIC_PLAN) " + sql)
                                .execute()))
                .await()
                .atMost(PATIENCE)
                .forEach(row -> lines.add(row.getString(0)));
        return String.join("\n", lines);
    }
}
