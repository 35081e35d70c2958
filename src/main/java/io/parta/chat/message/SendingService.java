package io.parta.chat.message;

import io.parta.chat.ChatAccess;
import io.parta.chat.publictext.ClosedLink;
import io.parta.chat.publictext.ClosedLinks;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.EventLog;
import io.parta.platform.live.LiveEvent;
import io.parta.platform.persistence.Writes;
import io.parta.safety.ContactSql;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends messages: one statement, then the bell (ME-1, ME-2, ME-5). */
@ApplicationScoped
class SendingService implements Sending {

    private static final String NOT_NULL_VIOLATION = "23502";
    private static final int ATTEMPTS = 5;

    private final Writes writes;
    private final EventLog events;
    private final MessageReads reads;
    private final ClosedLinks links;
    private final DirectChats directChats;
    private final InputCheck check;
    private final CurrentRequest request;
    private final Clock clock;

    SendingService(
            Writes writes,
            EventLog events,
            MessageReads reads,
            ClosedLinks links,
            DirectChats directChats,
            InputCheck check,
            CurrentRequest request,
            Clock clock) {
        this.writes = writes;
        this.events = events;
        this.reads = reads;
        this.links = links;
        this.directChats = directChats;
        this.check = check;
        this.request = request;
        this.clock = clock;
    }

    Uni<MessageSendPayload> send(MessageSendInput input, Viewer viewer) {
        var language = request.locale();
        return draft(input, viewer.requirePersonId())
                .then(this::send)
                .map(result -> result instanceof Result.Done<Message> done
                        ? MessageSendPayload.of(done.value())
                        : refused(((Result.Refused<Message>) result).refusals(), language));
    }

    private static MessageSendPayload refused(List<Refusal> refusals, Locale language) {
        return new MessageSendPayload(null, Sending.retryAfterSeconds(refusals), UserErrors.of(refusals, language));
    }

    private Result<Draft> draft(MessageSendInput input, UUID author) {
        var faults = check.faults(input);
        return faults.isEmpty()
                ? Drafts.of(
                        input,
                        ChatAccess.key(input.chatId()),
                        author,
                        ClientKey.parse(input.clientKey()).orElseThrow(),
                        clock.instant())
                : Result.refused(faults);
    }

    @Override
    public Uni<Result<Message>> send(Draft draft) {
        return send(new Attempt(draft, links.find(draft.texts()), directChats.remembers(draft.chatKey()), ATTEMPTS));
    }

    /**
     * @param direct whether the chat is taken for a direct one
     * @param left attempts, with this one
     */
    private record Attempt(Draft draft, List<ClosedLink> closed, boolean direct, int left) {

        Attempt again() {
            return new Attempt(draft, closed, direct, left - 1);
        }

        Attempt inDirectChat() {
            return new Attempt(draft, closed, true, left);
        }
    }

    /** Begins anew when what was decided did not hold under the locks: then the next snapshot says why. */
    private Uni<Result<Message>> send(Attempt attempt) {
        return Uni.createFrom()
                .deferred(() -> run(attempt))
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(Result.<Message>refused(unknownChat()))
                        : outcome(attempt, rows))
                .onFailure(failure -> attempt.left() > 1 && isOvertaken(failure))
                .recoverWithUni(() -> send(attempt.again()))
                .onFailure(SendingService::isSentBefore)
                .recoverWithUni(() -> reads.findByClientKey(attempt.draft())
                        .map(first -> first.map(Result::done).orElseGet(() -> Result.refused(unknownChat()))));
    }

    private Uni<List<Row>> run(Attempt attempt) {
        var sql = SendSql.of(attempt.draft(), attempt.closed(), attempt.direct());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return writes.returning(sql.text(), sql.parameters(attempt.draft(), attempt.closed(), today), row -> row);
    }

    private Uni<Result<Message>> outcome(Attempt attempt, List<Row> rows) {
        Row row = rows.get(0);
        var draft = attempt.draft();
        String verdict = row.getString("verdict");
        Integer sequence = row.getInteger("sequence");
        if (sequence != null) {
            events.publish(rows.stream().map(SendingService::event).toList());
            var sentAt = row.getOffsetDateTime("sent_at").toInstant();
            return Uni.createFrom().item(Result.done(message(draft, sequence, row.getBoolean("published"), sentAt)));
        }
        if (verdict.equals(SendSql.DIRECT)) {
            directChats.remember(draft.chatKey());
            return send(attempt.inDirectChat());
        }
        if (verdict.equals(SendSql.SENT)) {
            return send(attempt.again());
        }
        var refusal = verdict.equals(SendSql.CLOSED_LINK)
                ? ClosedLinks.refusal(attempt.closed(), List.of(row.getArrayOfStrings("numbers")), "text")
                : refusal(verdict, row.getInteger("wait"));
        return reads.findByClientKey(draft)
                .map(first -> first.map(Result::done).orElseGet(() -> Result.refused(refusal)));
    }

    private static Refusal refusal(String verdict, @Nullable Integer wait) {
        return switch (verdict) {
            case SendSql.UNKNOWN_REPLY -> Drafts.unknownReply();
            case SendSql.UNKNOWN_STICKER -> Refusal.at(ErrorCode.NOT_FOUND, "input", "stickerId");
            case SendSql.UNKNOWN_MENTION -> Refusal.at(ErrorCode.INVALID_INPUT, "input", "entities");
            case SendSql.MUST_READ_KIND -> Refusal.at(ErrorCode.WRONG_CHAT_KIND, "input", "mustRead");
            case SendSql.MUST_READ_RIGHT -> Refusal.at(ErrorCode.NOT_ALLOWED, "input", "mustRead");
            case "SLOW_MODE" -> SendPolicy.slow(wait == null ? 0 : wait);
            case "CHAT_CLOSED", "NOT_ALLOWED", "WRONG_CHAT_KIND" -> Refusal.of(ErrorCode.valueOf(verdict));
            default -> ContactSql.refusal(verdict);
        };
    }

    private static LiveEvent event(Row row) {
        return new LiveEvent(
                row.getUUID("topic"),
                row.getLong("event_sequence"),
                row.getString("type"),
                row.getJsonObject("facts"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static Message message(Draft draft, int sequence, boolean published, Instant sentAt) {
        var origin = draft.origin();
        return new Message(
                draft.chatKey(),
                draft.authorKey(),
                published,
                sequence,
                draft.kind(),
                draft.body().text(),
                sentAt,
                draft.expiresAt(),
                null,
                new Message.Details(
                        draft.replyTo(),
                        origin == null ? null : origin.chatKey(),
                        origin == null ? null : origin.sequence(),
                        origin == null ? null : origin.authorKey(),
                        draft.stickerKey(),
                        draft.clientKey(),
                        draft.body().entities(),
                        draft.silent(),
                        null,
                        0));
    }

    private static boolean isSentBefore(Throwable failure) {
        return failure instanceof PgException pg && SendSql.SENT_BEFORE.equals(pg.getConstraint());
    }

    private static boolean isOvertaken(Throwable failure) {
        return failure instanceof PgException pg && NOT_NULL_VIOLATION.equals(pg.getSqlState());
    }

    private static Refusal unknownChat() {
        return Refusal.at(ErrorCode.NOT_FOUND, "input", "chatId");
    }
}
