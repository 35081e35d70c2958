package io.parta.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.packaged.TraceCollector.Kind;
import io.parta.packaged.TraceCollector.Span;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.Tokens;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Traces of the packaged service, as a collector gets them: one for each request, message and event, none of people. */
class TracesIT {

    private static final String NAME = "TracedOrganization";
    private static final String QUERY = "query TracedOrganization($id: ID!) { organization(id: $id) { shortName } }";
    private static final String FAILING = "query TracedOrganization { viewer { __typename } }";

    private static TraceCollector collector;
    private static PackagedService service;
    private static OrganizationWriter organization;

    @BeforeAll
    static void start() throws Exception {
        collector = new TraceCollector();
        Map<String, String> environment = new HashMap<>(PackagedService.engines());
        environment.put("PARTA_OTEL_DISABLED", "false");
        environment.put("PARTA_OTEL_ENDPOINT", collector.address());
        environment.put("PARTA_OTEL_PROTOCOL", "http/protobuf");
        environment.put("PARTA_OTEL_SAMPLE_RATIO", "1");
        environment.put("PARTA_METRICS_OPERATION_NAMES", NAME);
        environment.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
        service = PackagedService.start(environment);
        organization = OrganizationWriter.register(service);
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.close();
        }
        collector.close();
    }

    @Test
    void anOperationAndItsStatementsAreChildrenOfTheRequestThatTheCallerTraces() {
        String trace = callersTrace();

        var answer = service.query(
                "query TracedOrganization { organization(id: \"" + organization.id() + "\") { shortName } }",
                Map.of(
                        "traceparent",
                        "00-" + trace + "-00f067aa0ba902b7-01",
                        "Authorization",
                        "Bearer " + Tokens.of("operator")));
        assertThat(answer.body()).contains("shortName");

        Span operation = span(s -> s.trace().equals(trace) && s.name().equals("query TracedOrganization"));
        Span request = span(s -> s.id().equals(operation.parent()));
        assertThat(operation.kind()).isEqualTo(Kind.INTERNAL);
        assertThat(operation.attributes())
                .containsEntry("graphql.operation.type", "query")
                .containsEntry("graphql.operation.name", NAME)
                .doesNotContainKey("graphql.document");
        assertThat(request.kind()).isEqualTo(Kind.SERVER);
        assertThat(request.name()).isEqualTo("POST /graphql");
        assertThat(request.parent()).isEqualTo("00f067aa0ba902b7");
        span(s -> s.kind() == Kind.CLIENT && isBelow(operation, s));
        Span resolver =
                span(s -> s.name().equals("Query.organization") && s.trace().equals(trace));
        assertThat(resolver.parent()).isEqualTo(operation.id());
        assertThat(resolver.attributes()).containsEntry("parta.graphql.objects", "1");
    }

    @Test
    void anOperationThatIsNotKnownGivesItsSpanNoName() {
        String trace = callersTrace();

        service.query(
                "query PupilOfClass11B { serverTime }", Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        Span operation = span(s -> s.trace().equals(trace) && s.attributes().containsKey("graphql.operation.type"));
        assertThat(operation.name()).isEqualTo("query");
        assertThat(operation.attributes()).doesNotContainKey("graphql.operation.name");
    }

    @Test
    void aMessageOfASocketIsATraceWhoseIdItsErrorTells() {
        try (var socket = GraphQLSocket.open(service.uri("/graphql"), null)) {
            socket.subscribe("1", FAILING);
            String traceId = socket.expect("next", "1")
                    .getJsonObject("payload")
                    .getJsonArray("errors")
                    .getJsonObject(0)
                    .getJsonObject("extensions")
                    .getString("traceId");

            Span operation = span(s -> s.trace().equals(traceId) && s.name().equals("query " + NAME));
            Span message = span(s -> s.id().equals(operation.parent()));
            assertThat(message.name()).isEqualTo("SUBSCRIBE /graphql");
            assertThat(message.kind()).isEqualTo(Kind.SERVER);
            assertThat(message.parent()).isEmpty();
        }
    }

    @Test
    void joiningAndEachFrameOfASubscriptionAreTraced() {
        try (var reader = new OrganizationReader(organization.id(), organization.cursor()).follow(service)) {
            organization.change(service, 1);
            await().until(() -> !reader.read().isEmpty());
        }

        Span join = span(s -> s.name().equals("subscription") && parentIs(s, "SUBSCRIBE /graphql"));
        span(s -> s.kind() == Kind.CLIENT && isBelow(join, s));
        Span frame = span(s -> s.name().equals("subscription") && parentIs(s, "event ORGANIZATION_UPDATED"));
        assertThat(frame.trace()).isNotEqualTo(join.trace());
    }

    @Test
    void callsOfResolversAreTimedByField() {
        service.query("{ serverTime }", Map.of());

        assertThat(service.get("/q/metrics").body())
                .containsPattern("parta_graphql_field_seconds_count\\{[^}]*field=\"Query.serverTime\"[^}]*} [1-9]")
                .containsPattern("parta_graphql_field_objects_total\\{[^}]*field=\"Query.serverTime\"[^}]*} [1-9]");
    }

    @Test
    void noSpanHoldsADocumentAVariableOrTheAddressOfAClient() {
        service.graphql(Tokens.of("operator"), QUERY, new JsonObject().put("id", organization.id()));
        service.get("/graphql?query=%7BserverTime%7D");
        span(s -> s.name().equals("GET /graphql"));

        assertThat(collector.spans())
                .extracting(span -> span.attributes().toString())
                .noneMatch(text -> Stream.of("serverTime", "shortName", organization.id(), "Bearer")
                        .anyMatch(text::contains));
        assertThat(collector.spans())
                .filteredOn(span -> span.kind() == Kind.SERVER)
                .extracting(span -> span.attributes().getOrDefault("client.address", "withheld"))
                .containsOnly("withheld");
    }

    private static String callersTrace() {
        return "%016x%016x"
                .formatted(
                        ThreadLocalRandom.current().nextLong(),
                        ThreadLocalRandom.current().nextLong());
    }

    private static Span span(Predicate<Span> wanted) {
        return await().until(() -> collector.spans().stream().filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    private static boolean parentIs(Span span, String name) {
        return collector.spans().stream()
                .anyMatch(s -> s.id().equals(span.parent()) && s.name().equals(name));
    }

    private static boolean isBelow(Span ancestor, Span span) {
        Map<String, String> parents =
                collector.spans().stream().collect(Collectors.toMap(Span::id, Span::parent, (a, b) -> a));
        for (String id = span.parent(); id != null && !id.isEmpty(); id = parents.get(id)) {
            if (id.equals(ancestor.id())) {
                return true;
            }
        }
        return false;
    }
}
