package io.parta.chat.receipt;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.chat.message.Message;
import io.parta.chat.receipt.Audience.Receipt;
import io.parta.chat.receipt.Audience.Recipient;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Who has read messages, for their authors and for whoever moderates their chats. */
@GraphQLApi
public class ReceiptGraphQL {

    private static final String READERS = "messageReaders";
    private static final String WHO =
            " Its author sees it, and owner and administrators of the chat, which class staff are in the "
                    + "chats of their class; null for others, and in chats that are neither study chats nor managed ones.";

    private final Audience audience;
    private final CurrentRequest request;

    ReceiptGraphQL(Audience audience, CurrentRequest request) {
        this.audience = audience;
        this.request = request;
    }

    @Description("By role, how many have read the message." + WHO)
    public Uni<List<@Nullable List<@NonNull MessageRoleCount>>> readBy(@Source List<Message> messages) {
        return audience.count(Receipt.READ, messages, request.viewer().requirePersonId())
                .map(found -> inOrder(messages, message -> found.get(message.key())));
    }

    @Description("People who have read the message, or have not." + WHO + " Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<@Nullable MessageReaderConnection>> readers(
            @Source List<Message> messages,
            @Name("read") @NonNull @Description("Whether those who have read it are meant, or the others.")
                    Boolean read,
            @Name("role") @Nullable @Description("Role in which they count, as in `readBy`; absent is all.")
                    OrganizationRole role,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(READERS, 1, first, after, last, before);
        return audience.list(
                        Receipt.READ,
                        read,
                        role,
                        messages,
                        page,
                        request.viewer().requirePersonId())
                .map(pages -> inOrder(messages, message -> readers(pages.get(message.key()))));
    }

    private static @Nullable MessageReaderConnection readers(@Nullable Page<Recipient> page) {
        return page == null ? null : MessageReaderConnection.of(page.map(Recipient::person));
    }
}
