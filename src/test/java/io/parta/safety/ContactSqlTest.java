package io.parta.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.Refusal;
import io.parta.safety.ContactFacts.Closeness;
import io.parta.safety.ContactFacts.Sender;
import io.parta.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SF-4: the statement that sends and the policy decide alike about everything that there is to know. */
@QuarkusTest
class ContactSqlTest {

    private static final List<String> FACTS = List.of(
            "oneself",
            "known",
            "sender_verified",
            "sender_blocked",
            "sender_minor",
            "minor",
            "safe_mode",
            "contact",
            "family",
            "school",
            "phone_book",
            "sender_blocks",
            "receiver_blocks");

    @Test
    void decidesAsThePolicyDoes() {
        String facts = IntStream.range(0, FACTS.size())
                .mapToObj(bit -> "n >> " + bit + " & 1 = 1 AS " + FACTS.get(bit))
                .collect(Collectors.joining(", "));
        String audiences = IntStream.range(0, Audience.values().length)
                .mapToObj(audience -> "('" + Audience.values()[audience] + "')")
                .collect(Collectors.joining(", ", "(VALUES (NULL), ", ")"));
        var rows = Database.query(
                "SELECT n, may_write, " + ContactSql.WRITES + " AS verdict FROM (SELECT n, may_write, " + facts
                        + " FROM generate_series(0, " + ((1 << FACTS.size()) - 1) + ") AS n CROSS JOIN " + audiences
                        + " AS chosen (may_write)) f");
        var wrong = new ArrayList<String>();
        rows.forEach(row -> {
            var verdict = Optional.ofNullable(row.getString("verdict")).map(ContactSql::refusal);
            if (!verdict.equals(policy(row))) {
                wrong.add(row.deepToString());
            }
        });

        assertThat(rows).hasSize(5 << FACTS.size());
        assertThat(wrong).isEmpty();
    }

    private static Optional<Refusal> policy(Row row) {
        int n = row.getInteger("n");
        String chosen = row.getString("may_write");
        var audience = chosen == null ? Switches.DEFAULT : Audience.valueOf(chosen);
        var facts = new ContactFacts(
                new Sender(is(n, "sender_verified"), is(n, "sender_blocked"), is(n, "sender_minor")),
                is(n, "oneself"),
                is(n, "known"),
                is(n, "sender_blocks"),
                is(n, "receiver_blocks"),
                new Switches(audience, audience, audience, audience),
                is(n, "safe_mode"),
                is(n, "minor"),
                new Closeness(is(n, "contact"), is(n, "phone_book"), is(n, "family"), is(n, "school")));
        return ContactPolicy.decide(facts, ContactWay.WRITE);
    }

    private static boolean is(int n, String fact) {
        return (n >> FACTS.indexOf(fact) & 1) == 1;
    }
}
