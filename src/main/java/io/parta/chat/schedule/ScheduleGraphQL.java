package io.parta.chat.schedule;

import io.parta.chat.Chat;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Messages that are sent later: scheduling, changing, cancelling, one's own list. */
@GraphQLApi
public class ScheduleGraphQL {

    private static final int KEY = 2;
    private static final String AFTER = "Scheduled message after the command; null when it was refused.";

    private final ScheduleService service;
    private final ScheduleReads reads;
    private final CurrentRequest request;

    ScheduleGraphQL(ScheduleService service, ScheduleReads reads, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("messageSchedule")
    @Description(
            "Has a message sent later, under the rights that the viewer has then: one that cannot be sent then becomes FAILED, "
                    + "and the viewer is notified. At most 100 in a chat. Members whom its settings let write. Codes: "
                    + "NOT_FOUND, CHAT_CLOSED, NOT_ALLOWED, SCHEDULED_MESSAGE_LIMIT_REACHED, PUBLIC_CHANNEL_CLOSED_LINK, "
                    + "INVALID_INPUT.")
    public Uni<MessageSchedulePayload> messageSchedule(
            @Name("input") @NonNull @Description("Input of the mutation.") MessageScheduleInput input) {
        return service.schedule(input, request.viewer().requirePerson());
    }

    @Mutation("scheduledMessageUpdate")
    @Description(
            "Changes text and time of a scheduled message; one that FAILED waits again. Its author, who may write now, until it "
                    + "is sent; not of a sticker. Codes: NOT_FOUND, CHAT_CLOSED, NOT_ALLOWED, INVALID_INPUT, "
                    + "PUBLIC_CHANNEL_CLOSED_LINK.")
    public Uni<ScheduledMessageUpdatePayload> scheduledMessageUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") ScheduledMessageUpdateInput input) {
        return service.update(input, request.viewer().requirePerson());
    }

    @Mutation("scheduledMessageCancel")
    @Description("Takes back a scheduled message. Its author, until it is sent. Codes: NOT_FOUND.")
    public Uni<ScheduledMessageCancelPayload> scheduledMessageCancel(
            @Name("input") @NonNull @Description("Input of the mutation.") ScheduledMessageCancelInput input) {
        return service.cancel(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable ScheduledMessage> scheduledMessage(@Source MessageSchedulePayload payload) {
        return after(payload.chatKey(), payload.key());
    }

    @Description(AFTER)
    public Uni<@Nullable ScheduledMessage> scheduledMessage(@Source ScheduledMessageUpdatePayload payload) {
        return after(payload.chatKey(), payload.key());
    }

    private Uni<@Nullable ScheduledMessage> after(@Nullable UUID chat, @Nullable UUID key) {
        return chat == null || key == null
                ? Uni.createFrom().nullItem()
                : reads.listByKeys(
                                List.of(new PartitionedKey(chat, key)),
                                request.viewer().requirePersonId())
                        .map(found -> found.isEmpty() ? null : found.get(0));
    }

    @NonNull
    @Description("Messages that the viewer has scheduled in the chat, by their time. Codes: INVALID_PAGE_SIZE, "
            + "INVALID_CURSOR.")
    public Uni<List<ScheduledMessageConnection>> scheduledMessages(
            @Source List<Chat> chats,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(ScheduleReads.LIST, KEY, first, after, last, before);
        var keys = chats.stream().map(Chat::key).toList();
        return reads.listOf(keys, page, request.viewer().requirePersonId()).map(found -> keys.stream()
                .map(key -> ScheduledMessageConnection.of(Objects.requireNonNull(found.get(key))))
                .toList());
    }
}
