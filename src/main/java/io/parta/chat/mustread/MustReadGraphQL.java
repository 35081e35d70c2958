package io.parta.chat.mustread;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.chat.message.Message;
import io.parta.chat.message.MessageConnection;
import io.parta.chat.message.Messages;
import io.parta.chat.receipt.Audience;
import io.parta.chat.receipt.Audience.Receipt;
import io.parta.chat.receipt.Audience.Recipient;
import io.parta.chat.receipt.MessageRoleCount;
import io.parta.identity.ViewerProfile;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Messages that each member is to acknowledge: acknowledging, reminding, who has, what waits for the viewer. */
@GraphQLApi
public class MustReadGraphQL {

    private static final String ACKNOWLEDGEMENTS = "acknowledgements";
    private static final String AFTER = "Message after the command; null when it was refused.";
    private static final String WHO =
            " The message's author sees it, and owner and administrators of the chat; null for others.";

    private final MustReadService service;
    private final MustReadReads reads;
    private final Audience audience;
    private final Messages messages;
    private final CurrentRequest request;

    MustReadGraphQL(
            MustReadService service,
            MustReadReads reads,
            Audience audience,
            Messages messages,
            CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.audience = audience;
        this.messages = messages;
        this.request = request;
    }

    @Mutation("messageAcknowledge")
    @Description(
            "Acknowledges a message that is to be read, once and for all: that its text is edited later changes nothing. "
                    + "Members who may see it, but its author. Codes: NOT_FOUND, NOT_ALLOWED, CHAT_CLOSED.")
    public Uni<MessageAcknowledgePayload> messageAcknowledge(
            @Name("input") @NonNull @Description("Input of the mutation.") MessageAcknowledgeInput input) {
        return service.acknowledge(input, request.viewer().requirePerson());
    }

    @Mutation("messageRemind")
    @Description(
            "Reminds those who have not acknowledged a message, with a notification to each, at most once an hour. Its "
                    + "author, or owner and administrators of the chat. Codes: NOT_FOUND, NOT_ALLOWED, CHAT_CLOSED, "
                    + "REMINDED_RECENTLY.")
    public Uni<MessageRemindPayload> messageRemind(
            @Name("input") @NonNull @Description("Input of the mutation.") MessageRemindInput input) {
        return service.remind(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable Message> message(@Source MessageAcknowledgePayload payload) {
        return after(payload.key());
    }

    @Description(AFTER)
    public Uni<@Nullable Message> message(@Source MessageRemindPayload payload) {
        return after(payload.key());
    }

    private Uni<@Nullable Message> after(@Nullable SequencedKey key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : messages.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }

    @NonNull
    @Description("Messages that wait for the viewer's acknowledgement, the latest first. Codes: INVALID_PAGE_SIZE, "
            + "INVALID_CURSOR.")
    public Uni<MessageConnection> mustReadMessages(
            @Source ViewerProfile viewer,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(MustReadReads.WAITING, MustReadReads.WAITING_KEY, first, after, last, before);
        return reads.listWaiting(viewer.key(), page).map(MessageConnection::of);
    }

    @ViewerIndependent
    @Description(
            "That each member is to acknowledge the message, and how far it is; null when it need not be, or is gone.")
    public Uni<List<@Nullable MustRead>> mustRead(@Source List<Message> messages) {
        return reads.listOf(messages).map(found -> inOrder(messages, message -> found.get(message.key())));
    }

    @Description("Whether the viewer has acknowledged the message.")
    public Uni<List<Boolean>> acknowledgedByViewer(@Source List<MustRead> asked) {
        var keys = asked.stream().map(one -> one.message().key()).toList();
        return reads.acknowledged(keys, request.viewer().requirePersonId())
                .map(found -> keys.stream().map(found::contains).toList());
    }

    @Description("By role, how many have acknowledged the message; newcomers count when they have." + WHO)
    public Uni<List<@Nullable List<@NonNull MessageRoleCount>>> acknowledgedBy(@Source List<MustRead> asked) {
        return audience.count(
                        Receipt.ACKNOWLEDGED,
                        asked.stream().map(MustRead::message).toList(),
                        request.viewer().requirePersonId())
                .map(found -> inOrder(asked, one -> found.get(one.message().key())));
    }

    @Description("People who have acknowledged the message, or have not." + WHO
            + " Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<@Nullable AcknowledgementConnection>> acknowledgements(
            @Source List<MustRead> asked,
            @Name("acknowledged")
                    @NonNull
                    @Description("Whether those who have acknowledged it are meant, or the others.")
                    Boolean acknowledged,
            @Name("role") @Nullable @Description("Role in which they count, as in `acknowledgedBy`; absent is all.")
                    OrganizationRole role,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(ACKNOWLEDGEMENTS, 1, first, after, last, before);
        var of = asked.stream().map(MustRead::message).toList();
        var viewer = request.viewer().requirePersonId();
        return audience.list(Receipt.ACKNOWLEDGED, acknowledged, role, of, page, viewer)
                .map(pages -> inOrder(of, message -> acknowledgements(pages.get(message.key()))));
    }

    private static @Nullable AcknowledgementConnection acknowledgements(@Nullable Page<Recipient> page) {
        return page == null ? null : AcknowledgementConnection.of(page);
    }
}
