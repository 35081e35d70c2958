package io.parta.safety.block;

import io.parta.identity.Person;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Projections of blocks: one's own. */
@ApplicationScoped
class BlockReads {

    static final String LIST = "blockedPeople";
    static final int KEY = 2;

    private static final KeysetSql OF_PERSON = KeysetSql.of(
            """
            SELECT b.created_at, p.id, p.first_name, p.last_name, p.nickname
            FROM person_block b JOIN person p ON p.id = b.blocked_person_id
            WHERE b.person_id = $1 /*key*/ /*page*/""",
            1,
            new KeysetSql.Column("b.created_at", KeysetSql.Type.TIMESTAMP),
            new KeysetSql.Column("b.blocked_person_id", KeysetSql.Type.UUID));

    private final Reads reads;

    BlockReads(Reads reads) {
        this.reads = reads;
    }

    /** Somebody who is blocked. */
    record Blocked(Person person, Instant at) {

        static Blocked of(Row row) {
            return new Blocked(
                    Person.of(row), row.getOffsetDateTime("created_at").toInstant());
        }
    }

    Uni<Page<Blocked>> list(UUID person, PageRequest page) {
        return reads.list(OF_PERSON.text(page), OF_PERSON.parameters(page, Tuple.of(person)), Blocked::of)
                .map(rows -> page.page(
                        rows,
                        one -> List.of(one.at().toString(), one.person().key().toString())));
    }
}
