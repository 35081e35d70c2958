package io.parta.schema;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestLink;
import io.parta.testing.TestOrganization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inputs of the example operations on chats: the operator teaches at the school and owns the chat. */
record ChatExamples(TestOrganization verified) {

    /** Null for a file that is none of them. */
    @Nullable
    JsonObject input(String file) {
        return switch (file) {
            case "chatDirectOpen.graphql" -> school().put("personId", TestOrganization.personId("staff"));
            case "chatCreate.graphql" ->
                school().put("organizationId", verified.id())
                        .put("title", "5А: математика")
                        .put("personIds", new JsonArray().add(TestOrganization.personId("staff")));
            case "chatUpdate.graphql" -> chat().put("version", 0).put("slowModeSeconds", 30);
            case "chatDelete.graphql",
                    "chatHistoryClear.graphql",
                    "chatMarkUnread.graphql",
                    "chatTyping.graphql",
                    "chatArchive.graphql",
                    "chatUnarchive.graphql" -> chat();
            case "chatMute.graphql" -> chat().put("muted", true);
            case "chatMarkRead.graphql" -> chat().put("sequence", 1);
            case "chatMembersAdd.graphql", "chatMembersRemove.graphql" ->
                member().put("personIds", new JsonArray().add(TestOrganization.personId("staff")));
            case "chatAdministratorAppoint.graphql", "chatAdministratorDemote.graphql", "chatHandOver.graphql" ->
                member().put("personId", TestOrganization.personId("staff"));
            case "chatLeave.graphql" -> others();
            case "chatMembersInvite.graphql", "chatMembersUninvite.graphql" ->
                member().put("membershipIds", new JsonArray().add(verified.pupil("Иванов Иван")));
            case "chatLinkCreate.graphql" -> member().put("maxUses", 30);
            case "chatLinkRevoke.graphql" -> new JsonObject().put("id", link().id());
            case "chatLinkAccept.graphql" -> link().accepting();
            case "managedChatsRestore.graphql" -> school().put("organizationId", verified.id());
            default -> ofSuccession(file);
        };
    }

    private @Nullable JsonObject ofSuccession(String file) {
        return switch (file) {
            case "chatClose.graphql" ->
                chat().put("successorId", TestChat.of(verified, "operator").id());
            case "chatsMerge.graphql" ->
                chat().put(
                                "otherIds",
                                new JsonArray()
                                        .add(TestChat.of(verified, "operator").id()))
                        .put("withAdministrators", true)
                        .put("withPins", true);
            case "chatCopy.graphql" -> chat().put("withMembers", true).put("withPins", true);
            default -> ofFolder(file);
        };
    }

    private @Nullable JsonObject ofFolder(String file) {
        return switch (file) {
            case "chatFolderCreate.graphql" ->
                new JsonObject()
                        .put("name", "Пятые классы")
                        .put("rule", "ALL_CLASSES")
                        .put("chatIds", new JsonArray().add(made().id()));
            case "chatFolderUpdate.graphql" ->
                new JsonObject()
                        .put("id", folder())
                        .put("name", "Математика")
                        .put("addChatIds", new JsonArray().add(made().id()));
            case "chatFolderDelete.graphql" -> new JsonObject().put("id", folder());
            case "chatFolderReorder.graphql" -> new JsonObject().put("folderIds", new JsonArray().add(onlyFolder()));
            default -> ofMessage(file);
        };
    }

    private @Nullable JsonObject ofMessage(String file) {
        return switch (file) {
            case "messageSend.graphql" ->
                member().put("clientKey", UUID.randomUUID().toString())
                        .put("text", "Контрольная в пятницу")
                        .put(
                                "entities",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("kind", "BOLD")
                                                .put("offset", 12)
                                                .put("length", 9)));
            case "messageEdit.graphql" -> message().put("text", "Контрольная в четверг");
            case "messageDelete.graphql" -> message().put("forEveryone", true);
            case "messageReact.graphql" -> message().put("reaction", "👍");
            case "messagePin.graphql", "messageUnpin.graphql" -> message();
            case "messageForward.graphql" ->
                message()
                        .put(
                                "chatId",
                                TestChat.of(verified, "operator", "staff").id())
                        .put("clientKey", UUID.randomUUID().toString());
            case "messageAcknowledge.graphql" -> mustRead("staff");
            case "messageRemind.graphql" -> mustRead("operator");
            case "pollVote.graphql" -> poll().put("optionIds", new JsonArray().add("1"));
            case "pollClose.graphql" -> poll();
            case "messageSchedule.graphql" ->
                member().put("text", "Доброе утро").put("sendAt", tomorrow());
            case "scheduledMessageUpdate.graphql" ->
                scheduled().put("text", "Доброе утро!").put("sendAt", tomorrow());
            case "scheduledMessageCancel.graphql" -> scheduled();
            default -> null;
        };
    }

    /** Variables of a query on a chat. */
    JsonObject queried() {
        return chat().put("around", 1);
    }

    JsonObject chat() {
        return new JsonObject().put("id", made().id());
    }

    private JsonObject member() {
        return new JsonObject().put("chatId", made().id());
    }

    TestLink link() {
        return TestLink.of(made(), TestOrganization.personKey("operator"));
    }

    private static String folder() {
        return Api.as("operator")
                .mutate("chatFolderCreate", new JsonObject().put("name", "Пятые классы"), "folder { id }")
                .getJsonObject("folder")
                .getString("id");
    }

    private static String onlyFolder() {
        Database.query("DELETE FROM chat_folder WHERE person_id = $1", TestOrganization.personKey("operator"));
        return folder();
    }

    private JsonObject message() {
        return new JsonObject().put("messageId", made().send("operator", "Контрольная в пятницу"));
    }

    private JsonObject mustRead(String author) {
        return new JsonObject().put("messageId", made().mustRead(TestOrganization.personKey(author)));
    }

    private JsonObject scheduled() {
        var input = member().put("text", "Доброе утро").put("sendAt", tomorrow());
        return Api.as("operator")
                .mutate("messageSchedule", input, "scheduledMessage { id }")
                .getJsonObject("scheduledMessage");
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }

    private JsonObject poll() {
        var poll =
                new JsonObject().put("options", new JsonArray().add("В среду").add("В четверг"));
        return new JsonObject().put("messageId", made().ask("operator", poll));
    }

    /** A chat that the operator is in and does not own. */
    private JsonObject others() {
        school();
        return new JsonObject()
                .put("id", TestChat.of(verified, "staff", "operator").id());
    }

    private TestChat made() {
        school();
        return TestChat.of(verified, "operator", "staff");
    }

    private JsonObject school() {
        verified.member("operator", "TEACHER").member("staff", "STAFF");
        return new JsonObject();
    }
}
