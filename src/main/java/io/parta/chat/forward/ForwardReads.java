package io.parta.chat.forward;

import io.parta.organization.membership.Minors;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which chats have minors among their members. */
@ApplicationScoped
class ForwardReads {

    private static final String WITH_MINORS = """
            WITH asked AS MATERIALIZED (
              SELECT DISTINCT m.person_id AS id FROM chat_member m WHERE m.chat_id = ANY ($1::uuid[]) AND m.left_at IS NULL
            ), %s
            SELECT DISTINCT m.chat_id FROM chat_member m JOIN age ON age.id = m.person_id AND age.minor
            WHERE m.chat_id = ANY ($1::uuid[]) AND m.left_at IS NULL
            """.formatted(Minors.AGE.replace(":today", "$2"));

    private final Reads reads;
    private final Clock clock;

    ForwardReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Those of the chats that have a minor among their members, in one statement. */
    Uni<Set<UUID>> withMinors(Collection<UUID> chats) {
        if (chats.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var parameters = Tuple.of(chats.toArray(UUID[]::new), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return reads.list(WITH_MINORS, parameters, row -> row.getUUID("chat_id"))
                .map(Set::copyOf);
    }
}
