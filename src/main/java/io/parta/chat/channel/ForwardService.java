package io.parta.chat.channel;

import io.parta.chat.message.ClientKey;
import io.parta.chat.message.Draft;
import io.parta.chat.message.Message;
import io.parta.chat.message.MessageAccess;
import io.parta.chat.message.MessageBody;
import io.parta.chat.message.MessageKind;
import io.parta.chat.message.Messages;
import io.parta.chat.message.Sending;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes posts of public channels into the channels of one's own organisation, for its staff, students and guardians (CN-5). */
@ApplicationScoped
class ForwardService {

    private static final UUID NONE = new UUID(0, 0);

    private final Messages messages;
    private final ChannelReads channels;
    private final Sending sending;
    private final InputCheck check;
    private final CurrentRequest request;

    ForwardService(
            Messages messages, ChannelReads channels, Sending sending, InputCheck check, CurrentRequest request) {
        this.messages = messages;
        this.channels = channels;
        this.sending = sending;
        this.check = check;
        this.request = request;
    }

    Uni<ChannelPostForwardPayload> forward(ChannelPostForwardInput input, Viewer viewer) {
        var language = request.locale();
        var faults = check.faults(input);
        return (faults.isEmpty() ? send(input, viewer) : Uni.createFrom().item(Result.<Message>refused(faults)))
                .map(result -> result instanceof Result.Done<Message> done
                        ? new ChannelPostForwardPayload(done.value(), List.of())
                        : ChannelPostForwardPayload.refused(
                                UserErrors.of(((Result.Refused<Message>) result).refusals(), language)));
    }

    private Uni<Result<Message>> send(ChannelPostForwardInput input, Viewer viewer) {
        var key = MessageAccess.key(input.messageId());
        UUID target = TypeId.decode(Channel.PREFIX, input.channelId()).orElse(NONE);
        return messages.listByKeys(List.of(key), viewer)
                .chain(posts -> channels.listByKeys(List.of(key.partition(), target), viewer)
                        .chain(found -> post(posts.get(key), found.get(key.partition()))
                                .chain(post -> found.containsKey(target)
                                        ? Result.done(post)
                                        : Result.refused(unknown("channelId")))
                                .then(post -> sending.send(draft(post, target, input, viewer)))))
                .map(ForwardService::renamed);
    }

    /** Those of a public channel may be read by anybody, but for what it posted when it was closed. */
    private static Result<Message> post(@Nullable Message message, @Nullable Channel channel) {
        if (message == null || message.deletedAt() != null) {
            return Result.refused(unknown("messageId"));
        }
        boolean open = channel != null
                && channel.visibility() == ChannelVisibility.PUBLIC
                && message.sequence() >= channel.shownFrom();
        return open && message.published() && message.kind() == MessageKind.TEXT
                ? Result.done(message)
                : Result.refused(Refusal.of(ErrorCode.WRONG_CHAT_KIND));
    }

    /** Whoever is mentioned there is nobody here; who speaks there stays named. */
    private static Draft draft(Message post, UUID target, ChannelPostForwardInput input, Viewer viewer) {
        return new Draft(
                target,
                viewer.requirePersonId(),
                ClientKey.parse(input.clientKey()).orElseThrow(),
                MessageKind.TEXT,
                new MessageBody(post.text(), post.details().entities()).withoutMentions(),
                null,
                false,
                null,
                new Draft.Origin(post.chatKey(), post.sequence(), null));
    }

    /** The fields of this input in place of those of {@code messageSend}. */
    private static Result<Message> renamed(Result<Message> result) {
        return result instanceof Result.Refused<Message> refused
                ? Result.refused(
                        refused.refusals().stream().map(ForwardService::renamed).toList())
                : result;
    }

    private static Refusal renamed(Refusal refusal) {
        var path = refusal.path().stream()
                .map(field -> switch (field) {
                    case "chatId" -> "channelId";
                    case "text" -> "messageId";
                    default -> field;
                })
                .toList();
        return new Refusal(refusal.code(), path, refusal.remedy(), refusal.arguments());
    }

    private static Refusal unknown(String field) {
        return Refusal.at(ErrorCode.NOT_FOUND, "input", field);
    }
}
