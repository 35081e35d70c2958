package io.parta.chat.member;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatSignals;
import io.parta.chat.Chats;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.PersonBell;
import io.parta.platform.persistence.Writes;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What one does to a chat for oneself, each in one statement (CH-4, CH-6, ME-4). No event: nobody else learns of it. Whoever
 * is no member changes no row, and that is the answer.
 */
@ApplicationScoped
class MarkerService {

    private static final String OWN = """
             WHERE m.chat_id = $1 AND m.person_id = $2 AND m.left_at IS NULL
            AND EXISTS (SELECT FROM chat c WHERE c.id = $1 AND c.state <> 'DELETED')
            """;

    /** Never back; what is beyond the last message is the last. */
    private static final String READ = """
            UPDATE chat_member m
            SET read_sequence = greatest(m.read_sequence, least($3::integer, k.sequence)), marked_unread = false
            FROM chat_counter k
            """ + OWN
            + " AND k.chat_id = m.chat_id RETURNING m.read_sequence, (SELECT kind FROM chat WHERE id = $1),"
            + " (SELECT member_count FROM chat WHERE id = $1)";

    private static final String UNREAD = "UPDATE chat_member m SET marked_unread = true" + OWN;

    private static final String MUTE = "UPDATE chat_member m SET muted_until = $3" + OWN;

    private static final String CLEAR = """
            UPDATE chat_member m
            SET visible = m.visible * int4multirange(int4range(k.sequence + 1, NULL)), read_sequence = k.sequence,
                marked_unread = false
            FROM chat_counter k
            """ + OWN + " AND k.chat_id = m.chat_id";

    private final Writes writes;
    private final PersonBell bell;
    private final ChatSignals signals;
    private final InputCheck check;
    private final CurrentRequest request;
    private final Clock clock;

    MarkerService(
            Writes writes,
            PersonBell bell,
            ChatSignals signals,
            InputCheck check,
            CurrentRequest request,
            Clock clock) {
        this.writes = writes;
        this.bell = bell;
        this.signals = signals;
        this.check = check;
        this.request = request;
        this.clock = clock;
    }

    Uni<ChatMarkReadPayload> markRead(ChatMarkReadInput input, Viewer viewer) {
        var faults = check.faults(input);
        return faults.isEmpty()
                ? read(ChatAccess.key(input.id()), viewer.requirePersonId(), input.sequence())
                : refused(ChatMarkReadPayload::refused, faults);
    }

    private record Read(int sequence, ChatKind kind, int members) {}

    private Uni<ChatMarkReadPayload> read(UUID chat, UUID person, int sequence) {
        var unknown = ChatMarkReadPayload.refused(unknown());
        return writes.returning(
                        READ,
                        Tuple.of(chat, person, sequence),
                        row -> new Read(
                                row.getInteger("read_sequence"),
                                ChatKind.valueOf(row.getString("kind")),
                                row.getInteger("member_count")))
                .map(rows -> {
                    if (rows.isEmpty()) {
                        return unknown;
                    }
                    var read = rows.get(0);
                    if (read.kind() == ChatKind.CHANNEL) {
                        signals.own(person, chat);
                    } else {
                        signals.read(chat, read.members(), person, read.sequence());
                    }
                    return ChatMarkReadPayload.of(chat);
                });
    }

    Uni<ChatMarkUnreadPayload> markUnread(ChatMarkUnreadInput input, Viewer viewer) {
        return change(UNREAD, own(input.id(), viewer), ChatMarkUnreadPayload::of, ChatMarkUnreadPayload::refused);
    }

    Uni<ChatMutePayload> mute(ChatMuteInput input, Viewer viewer) {
        Instant until = input.until() == null ? Chats.FOR_GOOD : input.until();
        if ((input.muted() && !until.isAfter(clock.instant())) || until.isAfter(Chats.FOR_GOOD)) {
            return refused(ChatMutePayload::refused, List.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", "until")));
        }
        return change(
                MUTE,
                own(input.id(), viewer).addOffsetDateTime(input.muted() ? until.atOffset(ZoneOffset.UTC) : null),
                ChatMutePayload::of,
                ChatMutePayload::refused);
    }

    /** What the person's streams may show is another now: they look again. */
    Uni<ChatHistoryClearPayload> clear(ChatHistoryClearInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        return change(CLEAR, own(input.id(), viewer), ChatHistoryClearPayload::of, ChatHistoryClearPayload::refused)
                .invoke(payload -> {
                    if (payload.userErrors().isEmpty()) {
                        bell.ring(person);
                    }
                });
    }

    private static Tuple own(String chatId, Viewer viewer) {
        return Tuple.tuple().addUUID(ChatAccess.key(chatId)).addUUID(viewer.requirePersonId());
    }

    private <P> Uni<P> change(
            String sql, Tuple parameters, Function<UUID, P> payload, Function<List<UserError>, P> refused) {
        var unknown = unknown();
        return writes.execute(sql, parameters).map(changed -> {
            if (changed == 0) {
                return refused.apply(unknown);
            }
            UUID chat = parameters.getUUID(0);
            signals.own(parameters.getUUID(1), chat);
            return payload.apply(chat);
        });
    }

    private List<UserError> unknown() {
        return UserErrors.of(List.of(Refusal.at(ErrorCode.NOT_FOUND, "input", "id")), request.locale());
    }

    private <P> Uni<P> refused(Function<List<UserError>, P> refused, List<Refusal> refusals) {
        return Uni.createFrom().item(refused.apply(UserErrors.of(refusals, request.locale())));
    }
}
