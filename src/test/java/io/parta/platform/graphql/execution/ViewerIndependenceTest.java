package io.parta.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.CoercedVariables;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.parta.platform.graphql.execution.observe.OperationTracing;
import io.parta.platform.graphql.execution.plan.PlanCompiler;
import io.parta.platform.graphql.execution.resolver.ResolverRegistry;
import io.parta.platform.graphql.execution.run.BreadthFirst;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveEvent;
import io.parta.platform.live.Subscriptions;
import io.parta.testing.engine.SchemaOf;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a document's frames depend on is declared by its resolvers, and a wrong declaration fails instead of leaking. */
@QuarkusTest
class ViewerIndependenceTest {

    private static final UUID TOPIC = UUID.randomUUID();
    private static final String WRONG = "subscription { notes { text declaredWrongly } }";
    private static final String UNDECLARED = "subscription { notes { text undeclared } }";

    @Inject
    Vertx vertx;

    @Inject
    BlockingWorkers workers;

    @Inject
    CurrentRequest request;

    @Inject
    CurrentIdentityAssociation identity;

    @Inject
    Responses responses;

    @Inject
    RunningOperations running;

    @Inject
    OperationMetrics metrics;

    @Inject
    OperationNames names;

    @Inject
    OperationTracing tracing;

    @Inject
    Subscriptions subscriptions;

    private PlanCompiler plans;
    private OperationRunner runner;

    @BeforeEach
    void buildTheEngine() {
        var schema = SchemaOf.classes(List.of(Notes.class));
        var api = new Notes(request, subscriptions);
        var resolvers = new ResolverRegistry(schema.graphql(), schema.model(), type -> api);
        plans = new PlanCompiler(schema.graphql(), resolvers, 1_000);
        runner = new OperationRunner(
                vertx,
                new BreadthFirst(schema.graphql(), resolvers, 1_000_000),
                workers,
                request,
                identity,
                responses,
                running,
                metrics,
                names,
                tracing,
                Clock.systemUTC());
    }

    @Test
    void aPlanIsIndependentWhenEveryResolverThatItReachesIs() {
        assertThat(independent("subscription { notes { text } }")).isTrue();
        assertThat(independent("subscription { notes { __typename answers { text } } }"))
                .isTrue();
        assertThat(independent(WRONG)).isTrue();

        assertThat(independent(UNDECLARED)).isFalse();
        assertThat(independent("subscription { notes { answers { undeclared } } }"))
                .isFalse();
        assertThat(independent("subscription { ...F } fragment F on Subscription { notes { ...G } }"
                        + " fragment G on Note { text undeclared }"))
                .isFalse();
        assertThat(independent("subscription { undeclaredNotes { text } }")).isFalse();
        assertThat(independent("subscription { notes { text undeclared @skip(if: true) } }"))
                .isTrue();
    }

    @Test
    void aResolverThatIsDeclaredWronglyFailsInASharedFrame() {
        JsonObject frame = frame(WRONG, Viewer.synthetic("readers"));

        assertThat(frame.getJsonObject("data").getJsonObject("notes"))
                .isEqualTo(new JsonObject().put("text", "for all").putNull("declaredWrongly"));
        JsonObject error = frame.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("INTERNAL");
        assertThat(error.getJsonArray("path")).containsExactly("notes", "declaredWrongly");
    }

    @Test
    void aPersonalFrameShowsEachViewerTheirOwn() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        assertThat(notes(frame(UNDECLARED, person(one))).getString("undeclared"))
                .isEqualTo(one.toString());
        assertThat(notes(frame(UNDECLARED, person(other))).getString("undeclared"))
                .isEqualTo(other.toString());
    }

    private boolean independent(String text) {
        return prepared(text).plan().viewerIndependent();
    }

    private JsonObject frame(String text, Viewer viewer) {
        var context = new RequestContext(
                viewer, Locale.ENGLISH, "", TraceId.fresh(), Instant.now().plusSeconds(20), null, false);
        var event = new LiveEvent(TOPIC, 1, "NOTED", new JsonObject(), Instant.EPOCH);
        return runner.frame(prepared(text), context, event)
                .await()
                .atMost(Duration.ofSeconds(20))
                .toJsonObject();
    }

    private PreparedOperation prepared(String text) {
        var document = Parser.parse(text);
        var operation =
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        return new PreparedOperation(
                text,
                null,
                new JsonObject(),
                plans.compile(document, operation, CoercedVariables.emptyVariables()),
                CoercedVariables.emptyVariables(),
                new PreparedOperation.Cost(1, 1, Instant.MAX));
    }

    private static JsonObject notes(JsonObject frame) {
        assertThat(frame.fieldNames()).containsExactly("data");
        return frame.getJsonObject("data").getJsonObject("notes");
    }

    private static Viewer person(UUID person) {
        return new Viewer(Viewer.Kind.PERSON, person, "app", "subject", null, Set.of(), Set.of(), Instant.MAX);
    }

    /** A note of the topic. */
    public record Note(String text) {}

    /** Subscriptions whose resolvers are declared well, wrongly and not at all. */
    public static final class Notes {

        private final CurrentRequest request;
        private final Subscriptions subscriptions;

        Notes(CurrentRequest request, Subscriptions subscriptions) {
            this.request = request;
            this.subscriptions = subscriptions;
        }

        @Query
        public String nothing() {
            return "";
        }

        @Subscription
        @ViewerIndependent
        public Multi<Note> notes() {
            return subscriptions.topic(
                    TOPIC, null, "readers", () -> Uni.createFrom().item(Optional.empty()), event -> Uni.createFrom()
                            .item(new Note("for all")));
        }

        @Subscription
        public Multi<Note> undeclaredNotes() {
            return notes();
        }

        @ViewerIndependent
        public Uni<List<List<Note>>> answers(@Source List<Note> notes) {
            return Uni.createFrom()
                    .item(notes.stream().map(note -> List.of(note)).toList());
        }

        @ViewerIndependent
        public Uni<String> declaredWrongly(@Source Note note) {
            return Uni.createFrom().item(request.viewer().requirePersonId().toString());
        }

        public Uni<String> undeclared(@Source Note note) {
            return Uni.createFrom().item(request.viewer().requirePersonId().toString());
        }
    }
}
