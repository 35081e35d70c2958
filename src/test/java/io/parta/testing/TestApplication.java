package io.parta.testing;

import io.parta.organization.AdministrationTopic;
import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** An application of one test. */
public record TestApplication(String id, TestOrganization organization) {

    private static final String INSERT =
            "INSERT INTO application (organization_id, id, person_id, state, roles, roster_name, subjects, child_name, "
                    + "child_kind) VALUES ($1, $2, $3, 'SENT', $4, $5, $6, $7, $8)";

    /** Forgets what the demo's people have sent in other tests: they may have so many in all. */
    public static void forgetAll() {
        Database.query("DELETE FROM application");
    }

    public static TestApplication send(String user, TestOrganization organization, JsonObject data) {
        JsonObject payload = Api.as(user)
                .mutate("applicationSend", data.copy().put("organizationId", organization.id()), "application { id }");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return new TestApplication(payload.getJsonObject("application").getString("id"), organization);
    }

    /** Puts one of a person who has no other there, past the API. */
    public static TestApplication of(UUID person, TestOrganization organization, String rosterName, String... roles) {
        UUID key = Database.query("SELECT uuidv7() AS id").get(0).getUUID("id");
        boolean guardian = List.of(roles).contains("GUARDIAN");
        Database.query(
                INSERT,
                organization.key(),
                key,
                person,
                roles,
                rosterName,
                List.of(roles).contains("TEACHER") ? new String[] {"Физика"} : new String[0],
                guardian ? "Жуков Илья" : null,
                guardian ? "FATHER" : null);
        return new TestApplication(TypeId.encode("application", organization.key(), key), organization);
    }

    public static TestApplication ofNewcomer(TestOrganization organization, String rosterName, String... roles) {
        return of(newcomer(), organization, rosterName, roles);
    }

    /** Key of a person who belongs nowhere. */
    public static UUID newcomer() {
        UUID person = UUID.randomUUID();
        Database.query(
                "INSERT INTO person (id, public_number, first_name, last_name) VALUES ($1, $2, 'Анна', 'Ёлкина')",
                person,
                "6" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L));
        return person;
    }

    public static JsonObject roles(String... roles) {
        return new JsonObject().put("roles", new JsonArray(List.of(roles))).put("rosterName", "Ёлкина Анна Петровна");
    }

    public static JsonObject staff() {
        return roles("STAFF");
    }

    public static JsonObject teacher() {
        return roles("TEACHER").put("subjects", new JsonArray().add("Физика"));
    }

    public static JsonObject guardian() {
        var child = new JsonObject()
                .put("name", "Ёлкин Пётр")
                .put("className", "5 А")
                .put("kind", "MOTHER");
        return roles("GUARDIAN").put("child", child);
    }

    public UUID key() {
        return TypeId.decodePartitioned("application", id).orElseThrow().key();
    }

    public Row row() {
        return Database.query(
                        "SELECT * FROM application WHERE organization_id = $1 AND id = $2", organization.key(), key())
                .get(0);
    }

    public String state() {
        return row().getString("state");
    }

    /** An input of the administration's update, of the version that stands. */
    public JsonObject change() {
        return new JsonObject().put("id", id).put("version", row().getInteger("version"));
    }

    public TestApplication changed(String field, Object value) {
        return done("applicationUpdate", change().put(field, value));
    }

    public TestApplication rejected() {
        Database.query(
                "UPDATE application SET state = 'REJECTED', rejection_reason = 'Нет мест', decided_at = now() "
                        + "WHERE organization_id = $1 AND id = $2",
                organization.key(),
                key());
        return this;
    }

    /** What somebody reads of it by its id; null when they may not know of it. */
    public JsonObject read(String user, String selection) {
        return Api.as(user)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Application { " + selection + " } } }",
                        new JsonObject().put("id", id))
                .getJsonObject("node");
    }

    /** Types of the events about it that the administration has heard, in order. */
    public List<String> administrationEvents() {
        return events(AdministrationTopic.of(organization.key()));
    }

    /** Types of the notifications about it that one of the demo's people has, in order. */
    public List<String> notifications(String user) {
        return events(TestOrganization.personKey(user));
    }

    /** What the audit log has of acts on it, the changed values of each. */
    public List<Row> audit() {
        return Database.query(
                "SELECT action, before, after FROM audit_log WHERE scope_id = $1 AND subject_id = $2 ORDER BY id",
                organization.key(),
                id);
    }

    private List<String> events(UUID topic) {
        return Database.query(
                        "SELECT type FROM live_event WHERE topic = $1 AND facts ->> 'application' = $2 ORDER BY sequence",
                        topic,
                        key().toString())
                .stream()
                .map(row -> row.getString("type"))
                .toList();
    }

    private TestApplication done(String mutation, JsonObject input) {
        var refusals = Api.as("operator").refusals(mutation, input);
        if (!refusals.isEmpty()) {
            throw new AssertionError(mutation + " refused: " + refusals);
        }
        return this;
    }
}
