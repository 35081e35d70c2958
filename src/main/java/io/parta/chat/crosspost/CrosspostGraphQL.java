package io.parta.chat.crosspost;

import io.parta.chat.message.Message;
import io.parta.chat.message.Messages;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Reminders to publish posts elsewhere too. */
@GraphQLApi
public class CrosspostGraphQL {

    private static final String AFTER = "Post after the command; null when it was refused.";

    private final CrosspostService service;
    private final CrosspostReads reads;
    private final Messages messages;
    private final CurrentRequest request;

    CrosspostGraphQL(CrosspostService service, CrosspostReads reads, Messages messages, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.messages = messages;
        this.request = request;
    }

    @Mutation("channelCrosspostPlan")
    @Description(
            "Has the viewer reminded by CROSSPOST_DUE to publish a post elsewhere too, once, in place of an earlier "
                    + "reminder. Whoever may publish in the channel. Codes: NOT_FOUND, WRONG_CHAT_KIND (no post of a channel), "
                    + "NOT_ALLOWED, INVALID_INPUT.")
    public Uni<ChannelCrosspostPlanPayload> channelCrosspostPlan(
            @Name("input") @NonNull @Description("Input of the mutation.") ChannelCrosspostPlanInput input) {
        return service.plan(input, request.viewer().requirePerson());
    }

    @Mutation("channelCrosspostCancel")
    @Description(
            "Takes back the reminder of a post, if there is one. Whoever may publish in the channel. Codes: NOT_FOUND, "
                    + "WRONG_CHAT_KIND, NOT_ALLOWED.")
    public Uni<ChannelCrosspostCancelPayload> channelCrosspostCancel(
            @Name("input") @NonNull @Description("Input of the mutation.") ChannelCrosspostCancelInput input) {
        return service.cancel(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable Message> message(@Source ChannelCrosspostPlanPayload payload) {
        return after(payload.chatKey(), payload.sequence());
    }

    @Description(AFTER)
    public Uni<@Nullable Message> message(@Source ChannelCrosspostCancelPayload payload) {
        return after(payload.chatKey(), payload.sequence());
    }

    @Description(
            "Time somebody is reminded to publish the post elsewhere too; null when nobody is, or the viewer may not "
                    + "publish there.")
    public Uni<List<@Nullable Instant>> crosspostAt(@Source List<Message> messages) {
        var posts = messages.stream().filter(Message::published).toList();
        return reads.listOf(posts, request.viewer().requirePersonId()).map(found -> {
            var ordered = new ArrayList<@Nullable Instant>(messages.size());
            messages.forEach(message -> ordered.add(found.get(message.key())));
            return ordered;
        });
    }

    private Uni<@Nullable Message> after(@Nullable UUID chat, @Nullable Integer sequence) {
        if (chat == null || sequence == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new SequencedKey(chat, sequence);
        return messages.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
