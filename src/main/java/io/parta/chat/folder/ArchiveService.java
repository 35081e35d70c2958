package io.parta.chat.folder;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatSignals;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Writes;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** One's own archive, each command in one statement (FO-2): whoever is no member changes no row, and that is the answer. */
@ApplicationScoped
class ArchiveService {

    private static final String OWN = """
             WHERE m.chat_id = $1 AND m.person_id = $2 AND m.left_at IS NULL
            AND EXISTS (SELECT FROM chat c WHERE c.id = $1 AND c.state <> 'DELETED')
            """;

    private static final String ARCHIVE = "UPDATE chat_member m SET archived_sequence = k.sequence FROM chat_counter k"
            + OWN + " AND k.chat_id = m.chat_id";

    private static final String UNARCHIVE = "UPDATE chat_member m SET archived_sequence = NULL" + OWN;

    private final Writes writes;
    private final ChatSignals signals;
    private final CurrentRequest request;

    ArchiveService(Writes writes, ChatSignals signals, CurrentRequest request) {
        this.writes = writes;
        this.signals = signals;
        this.request = request;
    }

    Uni<ChatArchivePayload> archive(ChatArchiveInput input, Viewer viewer) {
        UUID chat = ChatAccess.key(input.id());
        var unknown = ChatArchivePayload.refused(unknown());
        return change(ARCHIVE, chat, viewer).map(done -> done ? ChatArchivePayload.of(chat) : unknown);
    }

    Uni<ChatUnarchivePayload> unarchive(ChatUnarchiveInput input, Viewer viewer) {
        UUID chat = ChatAccess.key(input.id());
        var unknown = ChatUnarchivePayload.refused(unknown());
        return change(UNARCHIVE, chat, viewer).map(done -> done ? ChatUnarchivePayload.of(chat) : unknown);
    }

    /** The person's other devices learn that the chat is another for them. */
    private Uni<Boolean> change(String sql, UUID chat, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        return writes.execute(sql, Tuple.of(chat, person))
                .map(changed -> changed > 0)
                .invoke(changed -> {
                    if (changed) {
                        signals.own(person, chat);
                    }
                });
    }

    private List<UserError> unknown() {
        return UserErrors.of(List.of(Refusal.at(ErrorCode.NOT_FOUND, "input", "id")), request.locale());
    }
}
