package io.parta.organization.application;

import io.parta.organization.AdministrationTopic;
import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/** An application of one test, sent by one of the demo's people. */
record TestApplication(String id, TestOrganization organization) {

    /** Ends what other tests left open of the demo's people, who may have ten in all and twenty a day. */
    static void forgetAll() {
        Database.query("DELETE FROM application");
    }

    static TestApplication send(String user, TestOrganization organization, JsonObject data) {
        JsonObject payload = Api.as(user)
                .mutate("applicationSend", data.copy().put("organizationId", organization.id()), "application { id }");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return new TestApplication(payload.getJsonObject("application").getString("id"), organization);
    }

    static TestApplication ofStaff(String user, TestOrganization organization) {
        return send(user, organization, roles("STAFF"));
    }

    static TestApplication ofGuardian(String user, TestOrganization organization) {
        return send(user, organization, guardian());
    }

    static JsonObject roles(String... roles) {
        return new JsonObject().put("roles", new JsonArray(List.of(roles))).put("rosterName", "Ёлкина Анна Петровна");
    }

    static JsonObject guardian() {
        return roles("GUARDIAN")
                .put(
                        "child",
                        new JsonObject()
                                .put("name", "Ёлкин Пётр")
                                .put("className", "5 А")
                                .put("kind", "MOTHER"));
    }

    static JsonObject teacher() {
        return roles("TEACHER").put("subjects", new JsonArray().add("Физика"));
    }

    /** Sends one past the API, for a person who is nobody else's. */
    static TestApplication ofNewcomer(TestOrganization organization, String rosterName, String... roles) {
        UUID person = TypeId.decode("person", newcomer()).orElseThrow();
        UUID key =
                io.parta.testing.Database.query("SELECT uuidv7() AS id").get(0).getUUID("id");
        boolean guardian = List.of(roles).contains("GUARDIAN");
        Database.query(
                "INSERT INTO application (organization_id, id, person_id, state, roles, roster_name, subjects, "
                        + "child_name, child_kind) VALUES ($1, $2, $3, 'SENT', $4, $5, $6, $7, $8)",
                organization.key(),
                key,
                person,
                roles,
                rosterName,
                List.of(roles).contains("TEACHER") ? new String[] {"Физика"} : new String[0],
                guardian ? "Ребёнок" : null,
                guardian ? "OTHER" : null);
        return new TestApplication(TypeId.encode("application", organization.key(), key), organization);
    }

    private static String newcomer() {
        UUID person = UUID.randomUUID();
        Database.query(
                "INSERT INTO person (id, public_number, first_name) VALUES ($1, $2, 'Новенький')",
                person,
                "6" + java.util.concurrent.ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L));
        return TypeId.encode("person", person);
    }

    UUID key() {
        return TypeId.decodePartitioned("application", id).orElseThrow().key();
    }

    Row row() {
        return Database.query(
                        "SELECT * FROM application WHERE organization_id = $1 AND id = $2", organization.key(), key())
                .get(0);
    }

    int version() {
        return row().getInteger("version");
    }

    String state() {
        return row().getString("state");
    }

    /** What somebody reads of it by its id; null when they may not know of it. */
    JsonObject read(String user, String selection) {
        return Api.as(user)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Application { " + selection + " } } }",
                        new JsonObject().put("id", id))
                .getJsonObject("node");
    }

    /** An input of the administration's update. */
    JsonObject change() {
        return new JsonObject().put("id", id).put("version", version());
    }

    /** Types of the events about it that the administration has heard, in order. */
    List<String> administrationEvents() {
        return events(AdministrationTopic.of(organization.key()));
    }

    /** Types of the notifications about it that a person has, in order. */
    List<String> notifications(String user) {
        return events(TestOrganization.personKey(user));
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
}
