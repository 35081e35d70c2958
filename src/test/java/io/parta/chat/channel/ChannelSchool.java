package io.parta.chat.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** A school of one test with its channels. */
record ChannelSchool(TestSchool school) {

    private static final List<String> PEOPLE = List.of(
            "director", "teacher", "teacher2", "staff", "student", "guardian", "college", "stranger", "operator");

    static ChannelSchool make() {
        PEOPLE.forEach(TestOrganization::personKey);
        return new ChannelSchool(TestSchool.make());
    }

    /** Id of the built-in channel. */
    String builtIn(String which) {
        UUID key = Database.query(
                        "SELECT chat_id FROM chat_channel WHERE organization_id = $1 AND built_in = $2",
                        school.organization().key(),
                        which)
                .get(0)
                .getUUID("chat_id");
        return TypeId.encode("channel", key);
    }

    JsonObject input(String title, String visibility, String... audience) {
        return school.input()
                .put("title", title)
                .put("visibility", visibility)
                .put("audience", new JsonArray(List.of(audience)));
    }

    /** Id of a channel that the director creates. */
    String create(String title, String visibility, String... audience) {
        var payload = Api.as("director").mutate("channelCreate", input(title, visibility, audience), "channel { id }");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload.getJsonObject("channel").getString("id");
    }

    void update(String channel, JsonObject change) {
        assertThat(Api.as("director").refusals("channelUpdate", versioned(channel, change)))
                .isEmpty();
    }

    static JsonObject versioned(String channel, JsonObject change) {
        int version = Database.query("SELECT version FROM chat WHERE id = $1", key(channel))
                .get(0)
                .getInteger("version");
        return change.copy().put("id", channel).put("version", version);
    }

    static UUID key(String channel) {
        return TypeId.decode("channel", channel).orElseThrow();
    }

    static TestChat chat(String channel) {
        return new TestChat(TypeId.encode("chat", key(channel)));
    }

    /** Who is subscribed, of the demo's people; whoever publishes has a star. */
    static List<String> subscribers(String channel) {
        return PEOPLE.stream()
                .flatMap(user -> Database.query(
                                "SELECT role FROM chat_member WHERE chat_id = $1 AND person_id = $2 AND left_at IS NULL",
                                key(channel),
                                TestOrganization.personKey(user))
                        .stream()
                        .map(row -> row.getString("role").equals("MEMBER") ? user : user + "*"))
                .toList();
    }

    static void done(String user, String mutation, String channel) {
        assertThat(Api.as(user).refusals(mutation, new JsonObject().put("id", channel)))
                .isEmpty();
    }

    /** What one of the demo's people sees of a channel; null when it does not exist for them. */
    static JsonObject read(String user, String channel, String selection) {
        return Api.as(user)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Channel { " + selection + " } } }",
                        new JsonObject().put("id", channel))
                .getJsonObject("node");
    }

    void done(String mutation, JsonObject input) {
        assertThat(Api.as("director").refusals(mutation, input)).isEmpty();
    }
}
