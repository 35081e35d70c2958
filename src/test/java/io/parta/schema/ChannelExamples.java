package io.parta.schema;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inputs of the example operations on channels. */
record ChannelExamples(TestOrganization verified) {

    /** Null for a file that is none of them. */
    @Nullable
    JsonObject input(String file) {
        return switch (file) {
            case "channelCreate.graphql" -> data();
            case "channelUpdate.graphql" ->
                channel().put("version", 0).put("audience", new JsonArray().add("GUARDIAN"));
            case "channelDelete.graphql", "channelSubscribe.graphql", "channelUnsubscribe.graphql" -> channel();
            case "platformChannelCreate.graphql" -> ofPlatform();
            case "channelPublisherAppoint.graphql" -> publisher(platform());
            case "channelPublisherDismiss.graphql" -> {
                var input = publisher(platform());
                Api.as("operator").refusals("channelPublisherAppoint", input);
                yield input;
            }
            case "channelCrosspostPlan.graphql", "channelCrosspostCancel.graphql" -> post();
            case "channelPostForward.graphql" ->
                post().put("channelId", own())
                        .put("clientKey", UUID.randomUUID().toString());
            default -> null;
        };
    }

    /** A post of a channel of the platform, by the operator. */
    private static JsonObject post() {
        String channel = platform();
        Api.as("operator")
                .refusals(
                        "channelPublisherAppoint",
                        new JsonObject()
                                .put("channelId", channel)
                                .put("personId", TestOrganization.personId("operator")));
        var chat = new TestChat(
                TypeId.encode("chat", TypeId.decode("channel", channel).orElseThrow()));
        return new JsonObject().put("messageId", chat.send("operator", "Приказ подписан"));
    }

    /** Id of the channel of everybody at the school that the operator administers. */
    private String own() {
        verified.member("operator", "STAFF").administrator("operator");
        return TypeId.encode("channel", everyone());
    }

    JsonObject handle() {
        channel();
        return new JsonObject().put("handle", "@id" + verified.input().getString("inn") + "_gos");
    }

    private JsonObject data() {
        return new JsonObject()
                .put("organizationId", verified.id())
                .put("title", "Новости школы")
                .put("visibility", "PUBLIC")
                .put("audience", new JsonArray().add("STUDENT").add("GUARDIAN"));
    }

    JsonObject channel() {
        return Api.as("operator")
                .mutate("channelCreate", data(), "channel { id }")
                .getJsonObject("channel");
    }

    static JsonObject ofPlatform() {
        return new JsonObject().put("publisher", "MINISTRY").put("title", "Министерство просвещения");
    }

    static String platform() {
        return Api.as("operator")
                .mutate("platformChannelCreate", ofPlatform(), "channel { id }")
                .getJsonObject("channel")
                .getString("id");
    }

    private static JsonObject publisher(String channel) {
        return new JsonObject().put("channelId", channel).put("personId", TestOrganization.personId("staff"));
    }

    /** Key of the chat of the organisation's built-in channel of everybody. */
    private UUID everyone() {
        return Database.query(
                        "SELECT chat_id FROM chat_channel WHERE organization_id = $1 AND built_in = 'EVERYONE'",
                        verified.key())
                .get(0)
                .getUUID("chat_id");
    }
}
