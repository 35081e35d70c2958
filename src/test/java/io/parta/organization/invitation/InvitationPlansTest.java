package io.parta.organization.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.connection.PageRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** IN-2: the list of an organisation's invitations walks down an index, and so does that of an invitation's acceptances. */
@QuarkusTest
class InvitationPlansTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> KEY = List.of(UUID.randomUUID().toString());

    @Inject
    Pool pool;

    @Test
    void nothingIsSortedWhateverThePage() {
        for (boolean backward : List.of(true, false)) {
            for (var page :
                    List.of(new PageRequest("list", 20, backward, null), new PageRequest("list", 20, backward, KEY))) {
                assertThat(plan(InvitationReads.OF_ORGANIZATIONS.text(page)))
                        .contains("using invitation_pkey")
                        .doesNotContain("Sort  ");
                assertThat(plan(InvitationReads.ACCEPTANCES_OF.text(page)))
                        .contains("using invitation_acceptance_pkey")
                        .doesNotContain("Sort  ");
            }
        }
    }

    /** The plan for any parameters, were the tables too big to be read or sorted. */
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
