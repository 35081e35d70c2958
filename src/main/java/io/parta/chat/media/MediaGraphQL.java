package io.parta.chat.media;

import io.parta.chat.Chat;
import io.parta.chat.ChatSight;
import io.parta.chat.message.MessageConnection;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What chats have beside plain text. */
@GraphQLApi
public class MediaGraphQL {

    private final MediaReads reads;
    private final CurrentRequest request;

    MediaGraphQL(MediaReads reads, CurrentRequest request) {
        this.reads = reads;
        this.request = request;
    }

    @NonNull
    @Description(
            "Messages of the chat of one kind that the viewer may see, the latest first. Codes: INVALID_PAGE_SIZE, "
                    + "INVALID_CURSOR.")
    public Uni<List<MessageConnection>> media(
            @Source List<Chat> chats,
            @Name("kind") @NonNull @Description("Kind that is meant.") ChatMediaKind kind,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(MediaReads.LIST, 1, first, after, last, before);
        var keys = chats.stream().map(Chat::key).toList();
        return reads.listOf(keys, kind, page, ChatSight.of(request.viewer())).map(found -> keys.stream()
                .map(key -> MessageConnection.of(Objects.requireNonNull(found.get(key))))
                .toList());
    }
}
