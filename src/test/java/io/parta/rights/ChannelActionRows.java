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

/** What can be done to channels, to their chats and to posts. */
final class ChannelActionRows implements ActionRows {

    @Override
    public void add(Actions actions) {
        add(actions.of("Channel", "built in", school -> TypeId.encode("channel", builtIn(school))));
        add(actions.of("Channel", "public", ChannelActionRows::open));
        add(actions.of("Channel", "of the platform", school -> ofPlatform()));
        ChatActionRows.add(
                actions.of("Chat", "of a channel", school -> posted(school).id()));
        ChatActionRows.message(
                actions.of("Message", "of a channel", school -> chat(school).send("director", "Собрание")));
    }

    private static void add(Actions.Of channel) {
        channel.action("channelUpdate", (school, id) -> new JsonObject()
                        .put("id", id)
                        .put("version", version(id))
                        .put("description", "О чём здесь пишут"))
                .action("channelDelete")
                .action("channelSubscribe")
                .action("channelUnsubscribe")
                .action("channelPublisherAppoint", (school, id) -> publisher(id, "staff"))
                .action("channelPublisherDismiss", (school, id) -> publisher(id, "teacher"));
    }

    private static UUID builtIn(TestSchool school) {
        return Database.query(
                        "SELECT chat_id FROM chat_channel WHERE organization_id = $1 AND built_in = 'EVERYONE'",
                        school.organization().key())
                .get(0)
                .getUUID("chat_id");
    }

    private static TestChat chat(TestSchool school) {
        return new TestChat(TypeId.encode("chat", builtIn(school)));
    }

    private static TestChat posted(TestSchool school) {
        var chat = chat(school);
        chat.send("director", "Собрание");
        return chat;
    }

    private static String open(TestSchool school) {
        var input = school.input()
                .put("title", "Новости")
                .put("visibility", "PUBLIC")
                .put("audience", new JsonArray().add("STUDENT"));
        return Api.as("director")
                .mutate("channelCreate", input, "channel { id }")
                .getJsonObject("channel")
                .getString("id");
    }

    private static String ofPlatform() {
        String id = Api.as("operator")
                .mutate(
                        "platformChannelCreate",
                        new JsonObject().put("publisher", "ACADEMY").put("title", "Академия"),
                        "channel { id }")
                .getJsonObject("channel")
                .getString("id");
        var refusals = Api.as("operator").refusals("channelPublisherAppoint", publisher(id, "teacher"));
        if (!refusals.isEmpty()) {
            throw new AssertionError(refusals.toString());
        }
        return id;
    }

    private static JsonObject publisher(String channel, String user) {
        return new JsonObject().put("channelId", channel).put("personId", TestOrganization.personId(user));
    }

    private static int version(String channel) {
        UUID key = TypeId.decode("channel", channel).orElseThrow();
        return Database.query("SELECT version FROM chat WHERE id = $1", key)
                .get(0)
                .getInteger("version");
    }
}
