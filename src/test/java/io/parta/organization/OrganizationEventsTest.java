package io.parta.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.parta.platform.live.PersonBell;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.TestOrganization;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** LV-1, LV-2, LV-4, LV-7: an organisation's events, for its members and operators. */
@QuarkusTest
class OrganizationEventsTest {

    private static final String DEPENDS = "subscription ($organizationId: ID!, $after: String) {"
            + " organizationEvents(organizationId: $organizationId, after: $after) { type organization { inn"
            + " viewerActions { action allowed } auditLog { nodes { id } } } } }";

    @Inject
    MeterRegistry metrics;

    @TestHTTPResource("/graphql")
    URI graphql;

    /** Rung by whatever command ends a membership. */
    @Inject
    PersonBell bell;

    @Test
    void deliversWhatHappensAfterTheSnapshot() {
        var organization = TestOrganization.verified().administrator("director");
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("director"))) {
            socket.subscribe("1", document(), variables(organization, cursor(organization)));

            Api.as("director")
                    .refusals(
                            "organizationUpdate",
                            new JsonObject()
                                    .put("id", organization.id())
                                    .put("version", organization.version())
                                    .put("shortName", "Школа имени Пушкина"));

            JsonObject event = next(socket);
            assertThat(event.remove("cursor")).isEqualTo(cursor(organization));
            assertThat(event.remove("occurredAt")).asString().endsWith("Z");
            assertThat(event)
                    .isEqualTo(new JsonObject()
                            .put("type", "ORGANIZATION_UPDATED")
                            .put("organizationVersion", organization.version())
                            .putNull("membershipId")
                            .putNull("classId")
                            .putNull("unitId")
                            .put(
                                    "organization",
                                    new JsonObject()
                                            .put("id", organization.id())
                                            .put("shortName", "Школа имени Пушкина")
                                            .put("state", "VERIFIED")
                                            .put("version", organization.version())));
        }
    }

    @Test
    void replaysInOrderWhatWasMissed() {
        var organization = TestOrganization.pending();
        String cursor = cursor(organization);
        organization.verify().administrator("director").suspend();
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("operator"))) {
            socket.subscribe("1", document(), variables(organization, cursor));

            assertThat(next(socket).getString("type")).isEqualTo("ORGANIZATION_VERIFIED");
            JsonObject appointed = next(socket);
            assertThat(appointed.getString("type")).isEqualTo("ADMINISTRATOR_APPOINTED");
            assertThat(appointed.getString("membershipId")).startsWith("member_");
            JsonObject suspended = next(socket);
            assertThat(suspended.getString("type")).isEqualTo("ORGANIZATION_SUSPENDED");
            assertThat(suspended.getJsonObject("organization").getString("state"))
                    .isEqualTo("SUSPENDED");
            assertThat(suspended.getString("cursor")).isEqualTo(cursor(organization));
        }
    }

    /** LV-7: content is read at delivery, so a replay shows the present one. */
    @Test
    void storesReferencesAndFactsAndReplaysThePresentContent() {
        var organization = TestOrganization.verified();
        String cursor = cursor(organization);
        rename(organization, "Школа имени Пушкина");
        rename(organization, "Школа имени Лермонтова");

        assertThat(Database.query("SELECT facts FROM live_event WHERE topic = $1", organization.key()))
                .allSatisfy(row ->
                        assertThat(row.getJsonObject("facts").fieldNames()).containsExactlyInAnyOrder("version", "by"));
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("operator"))) {
            socket.subscribe("1", document(), variables(organization, cursor));

            assertThat(next(socket).getJsonObject("organization").getString("shortName"))
                    .isEqualTo("Школа имени Лермонтова");
        }
    }

    @Test
    void refusesStrangersAndCursorsOfOtherTopics() {
        var organization = TestOrganization.verified();
        var other = TestOrganization.pending();
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("stranger"))) {
            assertThat(refusal(socket, "1", variables(organization, null))).isEqualTo("NOT_A_MEMBER");
            assertThat(refusal(socket, "2", variables(other, null))).isEqualTo("NOT_FOUND");
        }
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("operator"))) {
            assertThat(refusal(socket, "1", variables(organization, cursor(other))))
                    .isEqualTo("INVALID_CURSOR");
        }
    }

    /** LV-4: a member whose membership ended hears nothing that happens afterwards. */
    @Test
    void endsTheStreamOfAMemberWhoLeft() {
        var organization = TestOrganization.verified().member("teacher2", "TEACHER");
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher2"))) {
            socket.subscribe("1", document(), variables(organization, cursor(organization)));
            organization.suspend();
            assertThat(next(socket).getString("type")).isEqualTo("ORGANIZATION_SUSPENDED");

            Database.query(
                    "UPDATE membership SET ended_at = now() WHERE organization_id = $1 AND person_id = $2",
                    organization.key(),
                    TestOrganization.personKey("teacher2"));
            bell.ring(TestOrganization.personKey("teacher2"));

            JsonObject end = socket.expect("error", "1");
            assertThat(code(end)).isEqualTo("NOT_A_MEMBER");
        }
    }

    /** A document that asks for what depends on the viewer has frames of each viewer's own. */
    @Test
    void showsEachViewerWhatDependsOnWhoAsks() {
        var organization = TestOrganization.verified().administrator("director").member("teacher2", "TEACHER");
        await().until(() -> gauge("parta.live.subscriptions") == 0);
        try (var director = GraphQLSocket.open(graphql, Tokens.of("director"));
                var teacher = GraphQLSocket.open(graphql, Tokens.of("teacher2"))) {
            String cursor = cursor(organization);
            director.subscribe("1", DEPENDS, variables(organization, cursor));
            teacher.subscribe("1", DEPENDS, variables(organization, cursor));
            await().until(() -> gauge("parta.live.subscriptions") == 2);
            assertThat(gauge("parta.live.groups")).isEqualTo(2);

            rename(organization, "Школа имени Пушкина");

            JsonObject directors = next(director).getJsonObject("organization");
            JsonObject teachers = next(teacher).getJsonObject("organization");
            assertThat(directors.getString("inn"))
                    .isEqualTo(organization.input().getString("inn"));
            assertThat(teachers.getString("inn")).isEqualTo(organization.input().getString("inn"));
            assertThat(updating(directors)).isTrue();
            assertThat(updating(teachers)).isFalse();
            assertThat(directors.getJsonObject("auditLog").getJsonArray("nodes"))
                    .isNotEmpty();
            assertThat(teachers.getJsonObject("auditLog")).isNull();
        }
    }

    @Test
    void rendersADocumentThatDependsOnNobodyOnceForAll() {
        var organization = TestOrganization.verified().administrator("director").member("teacher2", "TEACHER");
        await().until(() -> gauge("parta.live.subscriptions") == 0);
        try (var director = GraphQLSocket.open(graphql, Tokens.of("director"));
                var operator = GraphQLSocket.open(graphql, Tokens.of("operator"));
                var teacher = GraphQLSocket.open(graphql, Tokens.of("teacher2"))) {
            var sockets = List.of(director, operator, teacher);
            sockets.forEach(socket -> socket.subscribe("1", document(), variables(organization, cursor(organization))));
            await().until(() -> gauge("parta.live.subscriptions") == 3);
            assertThat(gauge("parta.live.groups")).isEqualTo(1);

            rename(organization, "Школа имени Пушкина");

            assertThat(sockets)
                    .extracting(
                            socket -> next(socket).getJsonObject("organization").getString("shortName"))
                    .containsOnly("Школа имени Пушкина");
        }
    }

    /** Each different document is rendered for every event, so one reader has twenty of them on a topic. */
    @Test
    void refusesOneDocumentTooManyOnATopicAndLeavesTheOthers() {
        var organization = TestOrganization.verified().administrator("director");
        await().until(() -> gauge("parta.live.subscriptions") == 0);
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("director"))) {
            IntStream.range(0, 20).forEach(number -> subscribeTo(number, organization, socket));
            await().until(() -> gauge("parta.live.subscriptions") == 20);

            subscribeTo(20, organization, socket);

            assertThat(code(socket.expect("error", "20"))).isEqualTo("TOO_MANY_OPERATIONS");
            rename(organization, "Школа имени Пушкина");
            assertThat(IntStream.range(0, 20).mapToObj(number -> socket.expect("next")))
                    .extracting(message -> message.getString("id"))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 20).mapToObj(String::valueOf).toList());
        }
    }

    private static void subscribeTo(int number, TestOrganization organization, GraphQLSocket socket) {
        String document = "subscription ($organizationId: ID!, $after: String) { organizationEvents(organizationId:"
                + " $organizationId, after: $after) { n%d: type } }".formatted(number);
        socket.subscribe(String.valueOf(number), document, variables(organization, null));
    }

    private static boolean updating(JsonObject organization) {
        return organization.getJsonArray("viewerActions").stream()
                .map(JsonObject.class::cast)
                .filter(action -> action.getString("action").equals("organizationUpdate"))
                .anyMatch(action -> action.getBoolean("allowed"));
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private static void rename(TestOrganization organization, String shortName) {
        Api.as("operator")
                .refusals(
                        "organizationUpdate",
                        new JsonObject()
                                .put("id", organization.id())
                                .put("version", organization.version())
                                .put("shortName", shortName));
    }

    private static String refusal(GraphQLSocket socket, String id, JsonObject variables) {
        socket.subscribe(id, document(), variables);
        return code(socket.expect("error", id));
    }

    private static String code(JsonObject error) {
        return error.getJsonArray("payload")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }

    private static JsonObject next(GraphQLSocket socket) {
        return socket.expect("next", "1")
                .getJsonObject("payload")
                .getJsonObject("data")
                .getJsonObject("organizationEvents");
    }

    private static JsonObject variables(TestOrganization organization, String after) {
        return new JsonObject().put("organizationId", organization.id()).put("after", after);
    }

    private static String cursor(TestOrganization organization) {
        return Api.as("operator")
                .data(
                        "query ($id: ID!) { organization(id: $id) { eventsCursor } }",
                        new JsonObject().put("id", organization.id()))
                .getJsonObject("organization")
                .getString("eventsCursor");
    }

    private static String document() {
        try {
            return Files.readString(Path.of("graphql-schema/operations/organization/organizationEvents.graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
