package io.parta.chat.channel;

import static io.parta.chat.channel.ChannelSchool.chat;
import static io.parta.chat.channel.ChannelSchool.done;
import static io.parta.chat.channel.ChannelSchool.read;
import static io.parta.chat.channel.ChannelSchool.subscribers;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CN-2: every verified organisation has a channel of its staff and one of everybody, read by whoever holds the roles. */
@QuarkusTest
class BuiltInChannelsTest {

    private ChannelSchool school;

    @BeforeEach
    void make() {
        school = ChannelSchool.make();
    }

    @Test
    void areReadByTheirAudienceAndPublishedInByAdministrators() {
        assertThat(subscribers(school.builtIn("STAFF"))).containsExactly("director*", "teacher", "teacher2");
        assertThat(subscribers(school.builtIn("EVERYONE")))
                .containsExactly("director*", "teacher", "teacher2", "staff", "student", "guardian");
        var channel = read(
                "student",
                school.builtIn("EVERYONE"),
                "title builtIn visibility handle audience comments subscriberCount viewerSubscribed publisherName chat { kind }");
        assertThat(channel)
                .isEqualTo(new JsonObject()
                        .put("title", "Общешкольный")
                        .put("builtIn", "EVERYONE")
                        .put("visibility", "CLOSED")
                        .put("handle", null)
                        .put(
                                "audience",
                                new JsonArray()
                                        .add("STAFF")
                                        .add("TEACHER")
                                        .add("STUDENT")
                                        .add("GUARDIAN"))
                        .put("comments", false)
                        .put("subscriberCount", 6)
                        .put("viewerSubscribed", true)
                        .put("publisherName", "Школа № 57")
                        .put("chat", new JsonObject().put("kind", "CHANNEL")));
    }

    @Test
    void followTheRolesAfterEveryAct() {
        school.done(
                "memberRolesUpdate",
                new JsonObject()
                        .put("id", school.school().member("staff"))
                        .put("add", new JsonArray().add("TEACHER"))
                        .put("subjects", new JsonArray().add("Физика")));
        assertThat(subscribers(school.builtIn("STAFF"))).contains("staff");

        school.done("memberRemove", new JsonObject().put("id", school.school().member("teacher")));
        assertThat(subscribers(school.builtIn("STAFF"))).doesNotContain("teacher");
        assertThat(subscribers(school.builtIn("EVERYONE"))).doesNotContain("teacher");
        assertThat(read("teacher", school.builtIn("EVERYONE"), "id")).isNull();
    }

    @Test
    void theAudienceIsDataThatAdministratorsChange() {
        school.update(
                school.builtIn("STAFF"),
                new JsonObject().put("audience", new JsonArray().add("TEACHER").add("STAFF")));
        assertThat(subscribers(school.builtIn("STAFF"))).containsExactly("director*", "teacher", "teacher2", "staff");

        school.update(school.builtIn("STAFF"), new JsonObject().put("audience", new JsonArray().add("STAFF")));
        assertThat(subscribers(school.builtIn("STAFF"))).containsExactly("director*", "staff");
    }

    @Test
    void whoeverUnsubscribesStaysAwayUntilTheyComeBack() {
        String channel = school.builtIn("EVERYONE");
        done("student", "channelUnsubscribe", channel);
        assertThat(Api.as("guardian")
                        .refusals(
                                "chatLeave",
                                new JsonObject().put("id", chat(channel).id())))
                .isEmpty();
        school.update(channel, new JsonObject().put("title", "Вся школа"));
        assertThat(subscribers(channel)).doesNotContain("student", "guardian");
        assertThat(read("student", channel, "viewerSubscribed subscriberCount chat { id }"))
                .isEqualTo(new JsonObject()
                        .put("viewerSubscribed", false)
                        .put("subscriberCount", 4)
                        .put("chat", null));

        done("student", "channelSubscribe", channel);
        assertThat(Api.as("guardian")
                        .refusals("managedChatsRestore", school.school().input()))
                .isEmpty();
        assertThat(subscribers(channel)).contains("student", "guardian");
    }

    @Test
    void areClosedWhileTheOrganisationIsSuspended() {
        String channel = school.builtIn("EVERYONE");
        school.school().organization().suspend();
        assertThat(Unchanged.by(() ->
                        Api.as("director").refusals("messageSend", chat(channel).draft("Привет"))))
                .containsExactly("CHAT_CLOSED");

        Api.as("operator")
                .refusals(
                        "organizationReinstate",
                        new JsonObject().put("id", school.school().id()));
        chat(channel).send("director", "Снова здесь");
    }

    @Test
    void areNeitherDeletedNorPublic() {
        String channel = school.builtIn("STAFF");
        assertThat(Unchanged.by(
                        () -> Api.as("director").refusals("channelDelete", new JsonObject().put("id", channel))))
                .containsExactly("CHANNEL_IS_BUILT_IN");
        var open = ChannelSchool.versioned(channel, new JsonObject().put("visibility", "PUBLIC"));
        assertThat(Unchanged.by(() -> Api.as("director").refusals("channelUpdate", open)))
                .containsExactly("CHANNEL_IS_BUILT_IN");
    }

    @Test
    void anOrganisationThatIsNotVerifiedHasNone() {
        var pending = TestOrganization.pending().administrator("director");

        assertThat(Database.query("SELECT FROM chat_channel WHERE organization_id = $1", pending.key()))
                .isEmpty();
        pending.verify();
        assertThat(Database.query(
                                "SELECT built_in FROM chat_channel WHERE organization_id = $1 ORDER BY 1",
                                pending.key())
                        .stream()
                        .map(row -> row.getString("built_in"))
                        .toList())
                .isEqualTo(List.of("EVERYONE", "STAFF"));
    }
}
