package io.parta.chat.forward;

import io.parta.chat.ChatKind;
import io.parta.chat.message.Message;
import io.parta.organization.membership.Minors;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which chats have minors among their members. */
@ApplicationScoped
class ForwardReads implements Forwards {

    private static final String WITH_MINORS = """
            WITH asked AS MATERIALIZED (
              SELECT DISTINCT m.person_id AS id FROM chat_member m WHERE m.chat_id = ANY ($1::uuid[]) AND m.left_at IS NULL
            ), %s
            SELECT DISTINCT m.chat_id FROM chat_member m JOIN age ON age.id = m.person_id AND age.minor
            WHERE m.chat_id = ANY ($1::uuid[]) AND m.left_at IS NULL
            """.formatted(Minors.AGE.replace(":today", "$2"));

    /** Comments, and what was posted before the channel was opened to those who read it now. */
    private static final String INSIDE = """
            SELECT given.chat_id, given.sequence
            FROM unnest($1::uuid[], $2::integer[], $3::boolean[]) AS given (chat_id, sequence, published)
            JOIN chat_channel h ON h.chat_id = given.chat_id WHERE NOT given.published OR given.sequence < h.shown_from
            """;

    private static final String CHOSEN =
            "SELECT c.id, c.kind, c.forwarding FROM chat c WHERE c.id = ANY ($1::uuid[]) AND c.forwarding IS NOT true";

    private final Reads reads;
    private final Clock clock;

    ForwardReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public Uni<Set<UUID>> listShut(Collection<UUID> chats) {
        return reads.list(
                        CHOSEN,
                        Tuple.of(chats.toArray(UUID[]::new)),
                        row -> new Choice(
                                row.getUUID("id"),
                                ChatKind.valueOf(row.getString("kind")),
                                row.getBoolean("forwarding")))
                .chain(choices -> withMinors(choices.stream()
                                .filter(one -> ForwardPolicy.asksForMinors(one.kind(), one.allowed()))
                                .map(Choice::chat)
                                .toList())
                        .map(minors -> choices.stream()
                                .filter(one ->
                                        !ForwardPolicy.allows(one.kind(), one.allowed(), minors.contains(one.chat())))
                                .map(Choice::chat)
                                .collect(Collectors.toSet())));
    }

    /** What a chat's settings say. */
    private record Choice(
            UUID chat, ChatKind kind, @Nullable Boolean allowed) {}

    /** Those of the messages that stay inside their channel; of other chats none. */
    Uni<Set<SequencedKey>> listInside(Collection<Message> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var parameters = Tuple.of(
                messages.stream().map(Message::chatKey).toArray(UUID[]::new),
                messages.stream().map(Message::sequence).toArray(Integer[]::new),
                messages.stream().map(Message::published).toArray(Boolean[]::new));
        return reads.list(
                        INSIDE, parameters, row -> new SequencedKey(row.getUUID("chat_id"), row.getInteger("sequence")))
                .map(Set::copyOf);
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
