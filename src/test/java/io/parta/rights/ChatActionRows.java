package io.parta.rights;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** What can be done to chats and messages. A teacher makes them, the homeroom teacher is a chat's administrator. */
final class ChatActionRows implements ActionRows {

    private static final String OWNER = "teacher";
    private static final String ADMINISTRATOR = "teacher2";

    @Override
    public void add(Actions actions) {
        add(actions.of("Chat", "for study", school -> study(school).id()));
        add(actions.of("Chat", "closed", school -> study(school).closed().id()));
        add(actions.of("Chat", "managed", school -> managed(school).id()));
        message(actions.of("Message", "a poll to acknowledge", ChatActionRows::pollToAcknowledge));
        message(actions.of(
                "Message", "of a managed chat", school -> managed(school).send("student", "Вопрос")));
        add(actions.of("Chat", "of two people", school -> direct().id()));
        message(actions.of("Message", "of the owner", school -> study(school).send(OWNER, "Объявление")));
        message(actions.of("Message", "of a student", school -> study(school).send("student", "Вопрос")));
        message(actions.of("Message", "of a closed chat", school -> {
            var chat = study(school);
            String message = chat.send(OWNER, "Объявление");
            chat.closed();
            return message;
        }));
        message(actions.of("Message", "of two people", school -> direct().send(OWNER, "Привет")));
    }

    static void add(Actions.Of chat) {
        chat.action("chatUpdate", (school, id) -> new JsonObject()
                        .put("id", id)
                        .put("version", version(id))
                        .put("description", "О чём здесь говорят"))
                .action("chatMembersAdd", (school, id) -> people(id, "staff"))
                .action("chatMembersRemove", (school, id) -> people(id, "student"))
                .action("chatAdministratorAppoint", (school, id) -> person(id, "student"))
                .action("chatAdministratorDemote", (school, id) -> person(id, ADMINISTRATOR))
                .action("chatHandOver", (school, id) -> person(id, ADMINISTRATOR))
                .action("chatLeave")
                .action("chatClose")
                .action("chatDelete")
                .action("chatLinkCreate", (school, id) -> new JsonObject().put("chatId", id))
                .action("messageSend", (school, id) -> new TestChat(id).draft("Привет"))
                .action("messagePin", (school, id) -> new JsonObject().put("messageId", message(id)));
    }

    static void message(Actions.Of message) {
        message.action(
                        "messageEdit",
                        (school, id) -> new JsonObject().put("messageId", id).put("text", "Другое"))
                .action(
                        "messageDelete",
                        (school, id) -> new JsonObject().put("messageId", id).put("forEveryone", true))
                .action("messagePin", ChatActionRows::of)
                .action("messageForward", (school, id) -> of(school, id)
                        .put("chatId", elsewhere(school).id())
                        .put("clientKey", UUID.randomUUID().toString()))
                .action("messageAcknowledge", ChatActionRows::of)
                .action("messageRemind", ChatActionRows::of)
                .action("pollVote", (school, id) -> of(school, id).put("optionIds", new JsonArray().add("1")))
                .action("pollClose", ChatActionRows::of)
                .action(
                        "messageReact",
                        (school, id) -> new JsonObject().put("messageId", id).put("reaction", "👍"));
    }

    private static JsonObject of(TestSchool school, String message) {
        return new JsonObject().put("messageId", message);
    }

    /** Where everybody may write who is in the other chats. */
    private static TestChat elsewhere(TestSchool school) {
        return TestChat.of(school.organization(), OWNER, "student", ADMINISTRATOR);
    }

    private static String pollToAcknowledge(TestSchool school) {
        var chat = study(school).update(OWNER, new JsonObject().put("forwardingAllowed", true));
        var poll = new JsonObject().put("options", new JsonArray().add("Да").add("Нет"));
        var draft = chat.draft("Идём в музей?").put("poll", poll).put("mustRead", true);
        return Api.as(OWNER)
                .mutate("messageSend", draft, "message { id }")
                .getJsonObject("message")
                .getString("id");
    }

    private static TestChat study(TestSchool school) {
        var chat = TestChat.of(school.organization(), OWNER, "student", ADMINISTRATOR);
        chat.send(OWNER, "Здравствуйте");
        var refusals = Api.as(OWNER).refusals("chatAdministratorAppoint", person(chat.id(), ADMINISTRATOR));
        if (!refusals.isEmpty()) {
            throw new AssertionError(refusals.toString());
        }
        return chat;
    }

    /** The chat of the students of a class, which is made when a second teacher comes. */
    private static TestChat managed(TestSchool school) {
        var refusals = Api.as("operator")
                .refusals(
                        "classStaffAttach",
                        new JsonObject()
                                .put("classId", school.fifth().id())
                                .put("membershipId", school.member(OWNER))
                                .put("kind", "SUBJECT_TEACHER")
                                .put("subject", "Физика"));
        if (!refusals.isEmpty()) {
            throw new AssertionError(refusals.toString());
        }
        UUID key = Database.query(
                        "SELECT chat_id FROM managed_chat WHERE organization_id = $1 AND kind = 'STUDENTS'",
                        school.organization().key())
                .get(0)
                .getUUID("chat_id");
        var chat = new TestChat(TypeId.encode("chat", key));
        chat.send(OWNER, "Здравствуйте");
        return chat;
    }

    private static TestChat direct() {
        var chat = TestChat.direct(OWNER, ADMINISTRATOR);
        chat.send(OWNER, "Здравствуйте");
        return chat;
    }

    private static JsonObject people(String chat, String user) {
        return new JsonObject()
                .put("chatId", chat)
                .put("personIds", new JsonArray().add(TestOrganization.personId(user)));
    }

    private static JsonObject person(String chat, String user) {
        return new JsonObject().put("chatId", chat).put("personId", TestOrganization.personId(user));
    }

    /** Id of the first message of a chat. */
    private static String message(String chat) {
        return TypeId.encode("message", new TestChat(chat).key(), 1);
    }

    private static int version(String chat) {
        UUID key = new TestChat(chat).key();
        return Database.query("SELECT version FROM chat WHERE id = $1", key)
                .get(0)
                .getInteger("version");
    }
}
