package io.parta.chat.publictext;

import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks inside a command that holds a chat whether a text may stand there: in a public channel not every one may (CN-4). */
@ApplicationScoped
public class PublicText {

    /** Of {@code found (number)}, in the channel {@code h}: what is not the organisation's own phone. */
    public static final String FOREIGN = """
             FROM found CROSS JOIN chat_channel h LEFT JOIN organization o ON o.id = h.organization_id
            WHERE h.visibility = 'PUBLIC' AND (o.phone IS NULL OR right(o.phone, char_length(found.number)) <> found.number)
            """;

    private static final String LIST = """
            WITH found AS (
              SELECT number FROM jsonb_array_elements_text(cast(cast(:found AS text) AS jsonb)) AS given (number))
            SELECT found.number || ''
            """ + FOREIGN + " AND h.chat_id = :chat";

    private final ClosedLinks links;

    PublicText(ClosedLinks links) {
        this.links = links;
    }

    /**
     * PUBLIC_CHANNEL_CLOSED_LINK when the chat is a public channel and one of the texts has what it does not carry; a text that
     * has nothing of it costs no statement.
     *
     * @param field of the input that is at fault
     */
    public Uni<Optional<Refusal>> decide(UnitOfWork unit, UUID chat, Stream<String> texts, String field) {
        var found = links.find(texts);
        if (found.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var numbers = new JsonArray(found.stream().map(ClosedLink::number).toList());
        return unit.session()
                .createNativeQuery(LIST, String.class)
                .setParameter("found", numbers.encode())
                .setParameter("chat", chat)
                .getResultList()
                .map(foreign -> foreign.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ClosedLinks.refusal(List.copyOf(found), foreign, field)));
    }
}
