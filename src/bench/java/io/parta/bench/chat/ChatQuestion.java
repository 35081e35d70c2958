package io.parta.bench.chat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** What a messenger asks all day, by the operations of {@code graphql-schema/operations/chat}. */
enum ChatQuestion {
    MY_CHATS("my chats, 30", "myChats", (caller, turn) -> new JsonObject()),
    FOLDERS("my folders with 20 chats of each", "chatFolders", (caller, turn) -> new JsonObject()),
    NEWEST("a chat with its newest 50", "chat", (caller, turn) -> chat(caller)),
    DEEP("50 in the depth of a chat, backwards", "chat", (caller, turn) -> chat(caller)
            .put("before", caller.cursor(caller.middle(turn)))),
    FORWARD("50 in the depth of a chat, forwards", Documents.FORWARD, (caller, turn) -> chat(caller)
            .put("after", caller.cursor(caller.middle(turn)))),
    AROUND("50 around a message", "chatMessagesAround", (caller, turn) -> chat(caller)
            .put("around", caller.middle(turn))),
    SEND(
            "send",
            "messageSend",
            (caller, turn) -> input(new JsonObject()
                    .put("chatId", caller.chatId())
                    .put("text", "Завтра в 8:30 контрольная, повторите дроби")
                    .put("clientKey", UUID.randomUUID().toString()))),
    MARK_READ(
            "mark read",
            "chatMarkRead",
            (caller, turn) -> input(new JsonObject().put("id", caller.chatId()).put("sequence", caller.last()))),
    MEMBERS("members of a chat, 50", "chatMembers", (caller, turn) -> chat(caller)),
    SEARCH_RARE("search a rare word in my chats", "messageSearch", (caller, turn) -> new JsonObject()
            .put("query", String.valueOf(Math.floorMod(turn * 7_919, 100_000)))),
    SEARCH_COMMON("search two frequent words in my chats", "messageSearch", (caller, turn) -> new JsonObject()
            .put("query", "контрольная " + Documents.WORDS[turn % Documents.WORDS.length])),
    SEARCH_CHAT("search a frequent word in one chat", "messageSearch", (caller, turn) -> new JsonObject()
            .put("query", Documents.WORDS[turn % Documents.WORDS.length])
            .put("filter", new JsonObject().put("chatId", caller.chatId())));

    private static final Pattern NOTHING =
            Pattern.compile("\"errors\"|\"(chat|viewer|message)\":null|\"code\":|\"messages\":\\{\"nodes\":\\[]");

    final String title;
    private final String document;
    private final BiFunction<ChatCaller, Integer, JsonObject> variables;

    ChatQuestion(String title, String document, BiFunction<ChatCaller, Integer, JsonObject> variables) {
        this.title = title;
        this.document = document.contains("{") ? document : operation(document);
        this.variables = variables;
    }

    String body(ChatCaller caller, int turn) {
        return new JsonObject()
                .put("query", document)
                .put("variables", variables.apply(caller, turn))
                .encode();
    }

    /** An answer that would be fast because it says nothing. */
    boolean isEmpty(String answer) {
        return NOTHING.matcher(answer).find();
    }

    private static JsonObject chat(ChatCaller caller) {
        return new JsonObject().put("id", caller.chatId());
    }

    private static JsonObject input(JsonObject input) {
        return new JsonObject().put("input", input);
    }

    private static String operation(String name) {
        try {
            return Files.readString(Path.of("graphql-schema/operations/chat/" + name + ".graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Documents {
        static final String[] WORDS = {"физике", "химии", "завтра", "дроби", "литературе", "понедельник"};
        static final String FORWARD =
                "query ($id: ID!, $after: String) { chat(id: $id) { messages(first: 50, after: $after) "
                        + "{ nodes { id sequence text author { id firstName } reactions { reaction count } } "
                        + "pageInfo { hasNextPage endCursor } } } }";
    }
}
