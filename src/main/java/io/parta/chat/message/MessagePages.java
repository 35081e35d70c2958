package io.parta.chat.message;

import io.parta.chat.Chat;
import io.parta.chat.ChatSight;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages of messages: in both directions, and around a number. */
@ApplicationScoped
class MessagePages {

    private final MessageReads reads;

    MessagePages(MessageReads reads) {
        this.reads = reads;
    }

    Uni<Map<UUID, Page<Message>>> listOf(
            Collection<Chat> chats,
            PageRequest page,
            @Nullable Integer around,
            ChatSight sight,
            MessageColumns columns) {
        if (around == null) {
            return reads.listOf(chats, page, sight, columns);
        }
        if (page.backward() || page.key() != null || around < 0 || around == Integer.MAX_VALUE) {
            throw new ApiException(ErrorCode.INVALID_CURSOR);
        }
        int earlier = page.size() / 2;
        var later =
                new PageRequest(MessageReads.LIST, page.size() - earlier, false, List.of(String.valueOf(around - 1)));
        var after = reads.listOf(chats, later, sight, columns);
        if (earlier == 0) {
            return after;
        }
        var before = reads.listOf(
                chats,
                new PageRequest(MessageReads.LIST, earlier, true, List.of(String.valueOf(around))),
                sight,
                columns);
        return Uni.combine().all().unis(before, after).asTuple().map(both -> both.getItem1().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> joined(
                                one.getValue(),
                                Objects.requireNonNull(both.getItem2().get(one.getKey()))))));
    }

    private static Page<Message> joined(Page<Message> before, Page<Message> after) {
        var items = new ArrayList<>(before.items());
        items.addAll(after.items());
        var places = new ArrayList<>(before.cursors());
        places.addAll(after.cursors());
        var cursors = List.copyOf(places);
        return new Page<>(
                List.copyOf(items),
                cursors,
                new PageInfo(after.info().hasNextPage(), before.info().hasPreviousPage(), cursors));
    }
}
