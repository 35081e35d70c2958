package io.parta.bench.peers;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** What is asked; the documents are in {@code src/bench/peers/operations}. */
enum Operation {
    TYPENAME("`{ __typename }`", 4.5, 0),
    ORGANIZATION("organisation by id", 3.5, 0.75),
    CLASSES("organisation → 20 classes → teacher + 10 students", 3, 0.90),
    CHATS("my 30 chats: last message, author, unread", 4, 0.80),
    MESSAGES("page of 50 messages with authors", 4, 0.75),
    SEND("send a message: commit and publish", 2.5, 0.65),
    FAN_OUT("an event to all sockets, for each delivery", 4, 0);

    final String title;

    /** How many times the best peer's requests Parta is to answer. */
    final double goal;

    /** Part of the limit that Parta is to reach; 0 where nothing is a limit. */
    final double goalOfLimit;

    Operation(String title, double goal, double goalOfLimit) {
        this.title = title;
        this.goal = goal;
        this.goalOfLimit = goalOfLimit;
    }

    /** What it is compared with beside the peers, where the transport is most of it. */
    List<Contender> floors() {
        return switch (this) {
            case TYPENAME -> List.of(Contender.BARE, Contender.CHECKED);
            case FAN_OUT -> List.of(Contender.BARE);
            case ORGANIZATION, CLASSES, CHATS, MESSAGES -> List.of(Contender.ASKING);
            // What it writes can be written once.
            case SEND -> List.of();
        };
    }

    boolean isQuery() {
        return this != SEND && this != FAN_OUT;
    }

    /** Who asks: those of organisations, or those of chats. */
    boolean isOfChats() {
        return this == CHATS || this == MESSAGES || this == SEND || this == FAN_OUT;
    }

    /**
     * Variables of a request, as the schema of Parta and of those who serve a part of it has them.
     *
     * @param opaque whether ids are those of Parta, else plain keys
     */
    JsonObject variables(Asker asker, boolean opaque) {
        return switch (this) {
            case TYPENAME, CHATS -> new JsonObject();
            case ORGANIZATION, CLASSES -> new JsonObject().put("id", id("org", asker.subject(), opaque));
            case MESSAGES -> new JsonObject().put("id", id("chat", asker.subject(), opaque));
            case FAN_OUT -> new JsonObject().put("chatId", id("chat", asker.subject(), opaque));
            case SEND ->
                new JsonObject()
                        .put(
                                "input",
                                new JsonObject()
                                        .put("chatId", id("chat", asker.subject(), opaque))
                                        .put("clientKey", UUID.randomUUID().toString())
                                        .put("text", "Завтра первый урок в кабинете 214, возьмите учебник."));
        };
    }

    private static String id(String prefix, UUID key, boolean opaque) {
        return opaque ? TypeId.encode(prefix, key) : key.toString();
    }
}
