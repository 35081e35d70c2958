package io.parta.rights;

import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.loggedIn;
import static io.parta.rights.Outcomes.people;
import static io.parta.testing.Principal.HOMEROOM_TEACHER;
import static io.parta.testing.Principal.STUDENT;
import static io.parta.testing.Principal.TEACHER;
import static io.parta.testing.Principal.VENDOR;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Database;
import io.parta.testing.Principal;
import io.parta.testing.TestChat;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Chats: a teacher's, with a student and the homeroom teacher in it. Nobody else knows of it, neither administrator nor operator
 * (SF-8). What is tried is closed, or refused for its input.
 */
final class ChatRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        UUID teacher = world.person("teacher");
        var chat = TestChat.of(world.verified(), teacher, world.person("student"), world.person("teacher2"));
        world.put("message", chat.send(teacher, "Объявление"));
        world.put("poll", chat.ask(teacher, new JsonArray().add("Да").add("Нет")));
        world.put("mustRead", chat.mustRead(teacher));
        Database.query("UPDATE chat SET forwarding = false WHERE id = $1", chat.key());
        world.put("chat", chat.closed().id());
        world.put("scheduled", scheduled(chat, teacher));
        world.put("link", link(chat, teacher));
        world.put("direct", TestChat.direct(teacher, world.person("teacher2")).id());
    }

    @Override
    public void add(Matrix matrix) {
        matrix.field("Query.chat", "query ($chat: ID!) { chat(id: $chat) { id } }", members("ok", "null"));
        matrix.node("Chat", members("ok", "null"), "chat");
        matrix.node("Chat", except(loggedIn("null"), "ok", TEACHER, HOMEROOM_TEACHER), "direct");
        matrix.node("Message", members("ok", "null"), "message", "poll", "mustRead");
        matrix.node("ScheduledMessage", except(loggedIn("null"), "ok", TEACHER), "scheduled");
        matrix.node("ChatLink", except(loggedIn("null"), "ok", TEACHER), "link");
        for (String field :
                List.of("members { nodes { role } }", "messages { nodes { id } }", "viewerState { muted }")) {
            matrix.below("Chat", field, members("ok", "null"), "chat");
        }
        matrix.field(
                "Query.messageSearch",
                "{ messageSearch(query: \"объявление\") { pageInfo { hasNextPage } } }",
                people("ok"));
        matrix.field(
                "Query.duplicateChats",
                "query ($verified: ID!) { duplicateChats(organizationId: $verified) { pageInfo { hasNextPage } } }",
                people("ok"));
        matrix.field("chats", "{ viewer { chats(first: 1) { pageInfo { hasNextPage } } } }", people("ok"));
        matrix.field("Query.stickerSets", "{ stickerSets { title } }", loggedIn("ok"));
        matrix.below("Chat", "media(kind: POLL) { nodes { id } }", members("ok", "null"), "chat");
        readers(matrix);
        live(matrix);
        owned(matrix);
        succession(matrix);
        own(matrix);
        links(matrix);
        messages(matrix);
        others(matrix);
    }

    private static void readers(Matrix matrix) {
        matrix.field(
                "mustReadMessages",
                "{ viewer { mustReadMessages(first: 1) { pageInfo { hasNextPage } } } }",
                people("ok"));
        matrix.below(
                "Message",
                "readBy { count } readers(read: true) { nodes { id } } "
                        + "mustRead { acknowledgedByViewer acknowledgements(acknowledged: true) { nodes { id } } }",
                members("ok", "null"),
                "mustRead");
    }

    private static void links(Matrix matrix) {
        matrix.below("Chat", "links { nodes { id } }", except(members("none", "null"), "ok", TEACHER), "chat");
        matrix.field("Query.chatLinkPreview", "{ chatLinkPreview(token: \"none\") { title } }", people("null"));
        matrix.field(
                "Mutation.chatLinkAccept",
                "mutation { chatLinkAccept(input: {token: \"none\"}) { userErrors { code } } }",
                people("refused CHAT_LINK_NOT_VALID"));
        matrix.mutation("chatLinkCreate", "{chatId: $chat}", command("refused CHAT_CLOSED"), "$chat");
        matrix.below(
                "Chat",
                "waitingInvitations { nodes { createdAt } }",
                except(loggedIn("null"), "none", TEACHER, STUDENT, HOMEROOM_TEACHER),
                "chat");
        matrix.mutation(
                "chatMembersInvite",
                "{chatId: $chat, membershipIds: [\"member_1\"]}",
                command("refused CHAT_CLOSED"),
                "$chat");
        matrix.mutation(
                "chatMembersUninvite",
                "{chatId: $chat, membershipIds: []}",
                except(command("refused NOT_ALLOWED"), "refused INVALID_INPUT", TEACHER),
                "$chat");
        matrix.mutation("chatLinkRevoke", "{id: $verified}", people("refused NOT_FOUND"), "$verified");
    }

    private static String link(TestChat chat, UUID maker) {
        UUID key = UUID.randomUUID();
        Database.query(
                "INSERT INTO chat_link (chat_id, id, token_hash, expires_at, created_by, created_at) "
                        + "VALUES ($1, $2, decode(repeat('00', 32), 'hex'), now(), $3, now())",
                chat.key(),
                key,
                maker);
        return TypeId.encode("chatlink", chat.key(), key);
    }

    private static void live(Matrix matrix) {
        matrix.field(
                "Subscription.chatEvents",
                "subscription ($chat: ID!) { chatEvents(chatId: $chat) { type } }",
                except(members("ok", "NOT_FOUND"), "FORBIDDEN", VENDOR));
        matrix.field(
                "Subscription.chatSignals",
                "subscription ($chat: ID!) { chatSignals(chatId: $chat) { type } }",
                except(members("ok", "NOT_FOUND"), "FORBIDDEN", VENDOR));
        matrix.field("Subscription.inbox", "subscription { inbox { chatId } }", people("ok"));
        matrix.mutation("chatTyping", "{id: $chat}", command("refused CHAT_CLOSED"), "$chat");
        matrix.mutation("chatDirectOpen", "{personId: $direct}", direct(), "$direct");
        matrix.mutation(
                "chatCreate",
                "{organizationId: $verified, title: \" \"}",
                except(
                        people("refused NOT_ALLOWED"),
                        "refused INVALID_INPUT",
                        Principal.ADMINISTRATOR,
                        Principal.STAFF,
                        TEACHER,
                        HOMEROOM_TEACHER),
                "$verified");
    }

    private static String scheduled(TestChat chat, UUID author) {
        UUID key = UUID.randomUUID();
        Database.query(
                "INSERT INTO chat_scheduled_message (chat_id, author_id, id, text, silent, send_at) "
                        + "VALUES ($1, $2, $3, 'Потом', false, now() + interval '1 day')",
                chat.key(),
                author,
                key);
        return TypeId.encode("scheduled", chat.key(), key);
    }

    private static void owned(Matrix matrix) {
        matrix.mutation("chatUpdate", "{id: $chat, version: 0}", command("refused CHAT_CLOSED"), "$chat");
        matrix.mutation(
                "chatDelete",
                "{id: $direct}",
                except(people("refused NOT_FOUND"), "refused WRONG_CHAT_KIND", TEACHER, HOMEROOM_TEACHER),
                "$direct");
        matrix.mutation(
                "chatLeave",
                "{id: $direct}",
                except(people("refused NOT_FOUND"), "refused WRONG_CHAT_KIND", TEACHER, HOMEROOM_TEACHER),
                "$direct");
        matrix.mutation(
                "chatMembersAdd",
                "{chatId: $chat, personIds: [\"person_1\"]}",
                command("refused CHAT_CLOSED"),
                "$chat");
        matrix.mutation(
                "chatMembersRemove",
                "{chatId: $chat, personIds: []}",
                except(command("refused NOT_ALLOWED"), "refused INVALID_INPUT", TEACHER),
                "$chat");
        for (String mutation : new String[] {"chatAdministratorAppoint", "chatAdministratorDemote"}) {
            matrix.mutation(
                    mutation, "{chatId: $chat, personId: \"person_1\"}", command("refused CHAT_CLOSED"), "$chat");
        }
        matrix.mutation(
                "chatHandOver",
                "{chatId: $chat, personId: \"person_1\"}",
                except(command("refused NOT_ALLOWED"), "refused NOT_FOUND", TEACHER),
                "$chat");
    }

    private static void succession(Matrix matrix) {
        matrix.mutation("chatClose", "{id: $chat}", command("refused CHAT_CLOSED"), "$chat");
        matrix.mutation(
                "chatsMerge",
                "{id: $chat, otherIds: [$chat], withAdministrators: false, withPins: false}",
                except(command("refused NOT_ALLOWED"), "refused CHAT_CLOSED", TEACHER),
                "$chat");
        matrix.mutation(
                "chatCopy",
                "{id: $direct, withMembers: true, withPins: true}",
                except(people("refused NOT_FOUND"), "refused WRONG_CHAT_KIND", TEACHER, HOMEROOM_TEACHER),
                "$direct");
    }

    private static void own(Matrix matrix) {
        matrix.mutation(
                "chatMute",
                "{id: $chat, muted: true, until: \"2020-01-01T00:00:00Z\"}",
                people("refused INVALID_INPUT"),
                "$chat");
        matrix.mutation("chatMarkRead", "{id: $chat, sequence: 0}", people("refused INVALID_INPUT"), "$chat");
        // Whoever has the right changes something: of a chat that is none nobody does.
        for (String mutation : new String[] {"chatMarkUnread", "chatHistoryClear"}) {
            matrix.mutation(mutation, "{id: $verified}", people("refused NOT_FOUND"), "$verified");
        }
        matrix.mutation(
                "messageDelete", "{messageId: $verified, forEveryone: true}", people("refused NOT_FOUND"), "$verified");
    }

    private static void others(Matrix matrix) {
        matrix.mutation(
                "messageForward",
                "{messageId: $message, chatId: $message, clientKey: \"018f6f2e-0000-7000-8000-000000000002\"}",
                command("refused FORWARDING_NOT_ALLOWED"),
                "$message");
        matrix.mutation(
                "messageAcknowledge",
                "{messageId: $mustRead}",
                except(command("refused CHAT_CLOSED"), "refused NOT_ALLOWED", TEACHER),
                "$mustRead");
        matrix.mutation(
                "messageRemind",
                "{messageId: $mustRead}",
                except(command("refused NOT_ALLOWED"), "refused CHAT_CLOSED", TEACHER),
                "$mustRead");
    }

    private static void messages(Matrix matrix) {
        matrix.mutation(
                "messageSend",
                "{chatId: $chat, clientKey: \"018f6f2e-0000-7000-8000-000000000001\", text: \"Привет\"}",
                command("refused CHAT_CLOSED"),
                "$chat");
        matrix.mutation(
                "messageEdit",
                "{messageId: $message, text: \"Другое\"}",
                except(command("refused NOT_ALLOWED"), "refused CHAT_CLOSED", TEACHER),
                "$message");
        matrix.mutation(
                "messageReact", "{messageId: $message, reaction: \"👍\"}", command("refused CHAT_CLOSED"), "$message");
        matrix.mutation("pollVote", "{messageId: $poll, optionIds: [\"1\"]}", command("refused CHAT_CLOSED"), "$poll");
        matrix.mutation(
                "pollClose",
                "{messageId: $poll}",
                except(command("refused NOT_ALLOWED"), "refused CHAT_CLOSED", TEACHER),
                "$poll");
        matrix.mutation(
                "messageSchedule",
                "{chatId: $chat, text: \"Потом\", sendAt: \"2020-01-01T00:00:00Z\"}",
                command("refused CHAT_CLOSED"),
                "$chat");
        matrix.mutation(
                "scheduledMessageUpdate",
                "{id: $scheduled, text: \"Потом\", sendAt: \"2020-01-01T00:00:00Z\"}",
                except(people("refused NOT_FOUND"), "refused CHAT_CLOSED", TEACHER),
                "$scheduled");
        matrix.mutation("scheduledMessageCancel", "{id: $chat}", people("refused NOT_FOUND"), "$chat");
        for (String mutation : new String[] {"messagePin", "messageUnpin"}) {
            matrix.mutation(mutation, "{messageId: $message}", command("refused CHAT_CLOSED"), "$message");
        }
    }

    /** Who is verified may not write to somebody unknown; who is not is told so. */
    private static Map<Principal, String> direct() {
        return except(
                people("refused CONTACT_NOT_ALLOWED"),
                "refused PERSON_NOT_VERIFIED",
                Principal.STRANGER,
                Principal.PENDING_GUARDIAN,
                Principal.OPERATOR);
    }

    private static Map<Principal, String> members(String outcome, String others) {
        return except(loggedIn(others), outcome, TEACHER, STUDENT, HOMEROOM_TEACHER);
    }

    private static Map<Principal, String> command(String outcome) {
        return except(people("refused NOT_FOUND"), outcome, TEACHER, STUDENT, HOMEROOM_TEACHER);
    }
}
