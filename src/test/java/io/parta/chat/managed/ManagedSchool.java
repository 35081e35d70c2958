package io.parta.chat.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A school whose chats are looked at: 5А with a homeroom teacher, a student and a confirmed guardian. */
record ManagedSchool(TestSchool school) {

    static final List<String> PEOPLE =
            List.of("director", "staff", "teacher", "teacher2", "student", "guardian", "college");

    /** With its chats made: a subject teacher is attached. */
    static ManagedSchool make() {
        var made = new ManagedSchool(TestSchool.make());
        made.attach("teacher", "SUBJECT_TEACHER");
        return made;
    }

    TestOrganization organization() {
        return school.organization();
    }

    TestClass fifth() {
        return school.fifth();
    }

    void attach(String user, String kind) {
        done("classStaffAttach", post(user, kind));
    }

    void detach(String user, String kind) {
        done("classStaffDetach", post(user, kind));
    }

    private JsonObject post(String user, String kind) {
        var post = new JsonObject()
                .put("classId", fifth().id())
                .put("membershipId", school.member(user))
                .put("kind", kind);
        return kind.equals("SUBJECT_TEACHER") ? post.put("subject", "Физика") : post;
    }

    void placed(String mutation, String user) {
        done(
                mutation,
                new JsonObject()
                        .put("classId", fifth().id())
                        .put("membershipIds", new JsonArray().add(school.member(user))));
    }

    void done(String mutation, JsonObject input) {
        assertThat(Api.as("director").refusals(mutation, input)).isEmpty();
    }

    /** The chat of a kind; of the school's only class that has one. */
    TestChat chat(String kind) {
        return new TestChat(TypeId.encode("chat", row(kind).getUUID("chat_id")));
    }

    String title(String kind) {
        return row(kind).getString("title");
    }

    String state(String kind) {
        return row(kind).getString("state");
    }

    private Row row(String kind) {
        return Database.query(
                        "SELECT g.chat_id, c.title, c.state FROM managed_chat g JOIN chat c ON c.id = g.chat_id "
                                + "WHERE g.organization_id = $1 AND g.kind = $2 ORDER BY g.created_at",
                        organization().key(),
                        kind)
                .get(0);
    }

    List<String> kinds() {
        return Database.query(
                        "SELECT kind FROM managed_chat WHERE organization_id = $1 ORDER BY kind",
                        organization().key())
                .stream()
                .map(row -> row.getString("kind"))
                .toList();
    }

    /** Who is in the chat of a kind; whoever moderates has a star. */
    List<String> members(String kind) {
        var members = new ArrayList<String>();
        UUID chat = row(kind).getUUID("chat_id");
        for (String user : PEOPLE) {
            Database.query(
                            "SELECT role FROM chat_member WHERE chat_id = $1 AND person_id = $2 AND left_at IS NULL",
                            chat,
                            TestOrganization.personKey(user))
                    .forEach(row -> members.add(row.getString("role").equals("MEMBER") ? user : user + "*"));
        }
        return members;
    }

    /** Whether members, roles and their number are what the structure says. */
    void assertEqual() {
        assertThat(Database.query(
                                ManagedPlaces.DIFFERENCE.replace(":organization", "$1")
                                        + "SELECT count(*) AS number FROM difference",
                                organization().key())
                        .get(0)
                        .getLong("number"))
                .isZero();
        assertThat(Database.query(
                        "SELECT c.title FROM managed_chat g JOIN chat c ON c.id = g.chat_id WHERE g.organization_id = $1 AND "
                                + "c.member_count <> (SELECT count(*) FROM chat_member m WHERE m.chat_id = c.id AND m.left_at IS NULL)",
                        organization().key()))
                .isEmpty();
    }
}
