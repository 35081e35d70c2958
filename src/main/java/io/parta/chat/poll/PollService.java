package io.parta.chat.poll;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatSignals;
import io.parta.chat.message.MessageAccess;
import io.parta.chat.message.MessageAccess.AccessedMessage;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Commands on polls: voting and closing (ME-3). */
@ApplicationScoped
class PollService {

    private static final Pattern OPTION = Pattern.compile("[1-9][0-9]?");

    private static final String OWN = "SELECT sequence FROM chat_poll WHERE chat_id = :chat AND sequence = :sequence";

    /** One that passed its end is closed already. */
    private static final String CLOSE = """
            UPDATE chat_poll SET closed_at = now()
            WHERE chat_id = :chat AND sequence = :sequence AND closed_at IS NULL AND (closes_at IS NULL OR closes_at > now())
            """;

    private final Commands commands;
    private final MessageAccess access;
    private final PollVotes votes;
    private final ChatSignals signals;
    private final InputCheck check;
    private final CurrentRequest request;

    PollService(
            Commands commands,
            MessageAccess access,
            PollVotes votes,
            ChatSignals signals,
            InputCheck check,
            CurrentRequest request) {
        this.commands = commands;
        this.access = access;
        this.votes = votes;
        this.signals = signals;
        this.check = check;
        this.request = request;
    }

    Uni<PollVotePayload> vote(PollVoteInput input, Viewer viewer) {
        var language = request.locale();
        var faults = check.faults(input);
        if (!faults.isEmpty()) {
            return Uni.createFrom().item(PollVotePayload.refused(UserErrors.of(faults, language)));
        }
        var key = MessageAccess.key(input.messageId());
        var options = input.optionIds().stream().map(PollService::option).toList();
        return votes.cast(key, viewer.requirePersonId(), options)
                .map(found -> found.map(verdict -> answer(key, verdict, language))
                        .orElseGet(() -> refused(MessageAccess.unknown(), language)));
    }

    private PollVotePayload answer(SequencedKey key, PollVotes.Verdict verdict, Locale language) {
        return switch (verdict.name()) {
            case PollVotes.DONE -> {
                signals.voted(key.partition(), verdict.members(), (int) key.sequence());
                yield PollVotePayload.of(key);
            }
            case PollVotes.SAME -> PollVotePayload.of(key);
            case "INVALID_INPUT" -> refused(Refusal.at(ErrorCode.INVALID_INPUT, "input", "optionIds"), language);
            default -> refused(Refusal.of(ErrorCode.valueOf(verdict.name())), language);
        };
    }

    private static PollVotePayload refused(Refusal refusal, Locale language) {
        return PollVotePayload.refused(UserErrors.of(List.of(refusal), language));
    }

    /** The number of an option; one that none has when the id is malformed. */
    private static int option(String id) {
        return OPTION.matcher(id).matches() ? Integer.parseInt(id) : 0;
    }

    Uni<PollClosePayload> close(PollCloseInput input, Viewer viewer) {
        return commands.run(
                PollClosePayload.class,
                PollClosePayload::refused,
                unit -> access.find(unit, input.messageId(), viewer)
                        .chain(found -> found.then(message -> poll(unit, message))),
                (unit, poll) -> PollPolicy.close(poll.chat().standing(), poll.own())
                        .map(refusal -> Uni.createFrom().item(Result.<PollClosePayload>refused(refusal)))
                        .orElseGet(() -> close(unit, poll)));
    }

    /** A message that was forwarded shows the poll of another. */
    private static Uni<Result<AccessedMessage>> poll(UnitOfWork unit, AccessedMessage message) {
        return unit.session()
                .createNativeQuery(OWN, Integer.class)
                .setParameter("chat", message.chat().key())
                .setParameter("sequence", message.sequence())
                .getResultList()
                .map(found -> found.isEmpty() ? Result.refused(MessageAccess.unknown()) : Result.done(message));
    }

    private static Uni<Result<PollClosePayload>> close(UnitOfWork unit, AccessedMessage poll) {
        var chat = poll.chat();
        return unit.session()
                .createNativeQuery(CLOSE)
                .setParameter("chat", chat.key())
                .setParameter("sequence", poll.sequence())
                .executeUpdate()
                .invoke(closed -> {
                    if (closed > 0) {
                        ChatActs.tellOfMessage(
                                unit, chat.key(), ChatEventType.POLL_CLOSED, chat.teller(), poll.sequence());
                    }
                })
                .replaceWith(Result.done(PollClosePayload.of(new SequencedKey(chat.key(), poll.sequence()))));
    }
}
