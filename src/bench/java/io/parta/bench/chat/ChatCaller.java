package io.parta.bench.chat;

import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who asks.
 *
 * @param chat a busy chat that they are in
 * @param last number of its last message
 */
record ChatCaller(String token, UUID chat, int last) {

    String chatId() {
        return TypeId.encode("chat", chat);
    }

    /** Number of a message in the depth of the chat, another one each turn. */
    int middle(int turn) {
        return last / 4 + Math.floorMod(turn * 7_919, Math.max(1, last / 2));
    }

    /** The cursor of that message. */
    String cursor(int sequence) {
        return new PageRequest("messages", 1, false, null)
                .page(List.of(sequence), one -> List.of(String.valueOf(one)))
                .cursors()
                .get(0);
    }
}
