package io.parta.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.contained.Deeds;
import io.parta.platform.graphql.execution.contained.DeskApi;
import io.parta.platform.graphql.execution.contained.GuardApi;
import io.parta.platform.graphql.execution.contained.RoleApi;
import io.parta.platform.identity.RealmRole;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guards a bean guards its fields: on every path the call is refused, nothing is done, and the rest stands. */
@QuarkusTest
class OperationSecurityTest {

    private static final List<String> ROLE_PATHS = List.of(
            "{ %s: roleQuery }",
            "{ %s: roleQueryStage }",
            "{ %s: roleQueryBlocking }",
            "{ %s: roleQueryPlain }",
            "mutation { %s: roleChange }",
            "mutation { %s: roleChangeBlocking }",
            "{ desks { %s: roleAll } }",
            "{ desks { %s: roleAllStage } }",
            "{ desks { %s: roleAllBlocking } }",
            "{ desks { %s: roleOne } }",
            "{ desks { %s: roleOneBlocking } }");
    private static final List<String> GUARD_PATHS = List.of(
            "{ %%s: %sQuery }",
            "{ %%s: %sQueryBlocking }",
            "mutation { %%s: %sChange }",
            "mutation { %%s: %sChangeBlocking }",
            "{ desks { %%s: %sAll } }",
            "{ desks { %%s: %sAllBlocking } }",
            "{ desks { %%s: %sOne } }");

    private static final Viewer OPERATOR = ContainedRuns.person(RealmRole.OPERATOR);
    private static final Viewer PERSON = ContainedRuns.person(null);
    private static final Viewer VENDOR = ContainedRuns.vendor("roster");
    private static final Viewer OTHER_VENDOR = ContainedRuns.vendor("diary");

    @Inject
    ContainedRuns runs;

    @Inject
    Deeds deeds;

    private EngineOf engine;
    private int doneBefore;

    @BeforeEach
    void buildSchema() {
        engine = runs.engine(List.of(RoleApi.class, GuardApi.class, DeskApi.class));
        doneBefore = deeds.count();
    }

    static Stream<Arguments> whoLacksTheRightIsRefused() {
        return Stream.of(
                        refusals(ROLE_PATHS.stream(), Viewer.ANONYMOUS, ErrorCode.UNAUTHENTICATED),
                        refusals(ROLE_PATHS.stream(), PERSON, ErrorCode.FORBIDDEN),
                        refusals(ROLE_PATHS.stream(), VENDOR, ErrorCode.FORBIDDEN),
                        refusals(guarded("permission"), Viewer.ANONYMOUS, ErrorCode.UNAUTHENTICATED),
                        refusals(guarded("permission"), PERSON, ErrorCode.FORBIDDEN),
                        refusals(guarded("permission"), OTHER_VENDOR, ErrorCode.FORBIDDEN),
                        refusals(guarded("authenticated"), Viewer.ANONYMOUS, ErrorCode.UNAUTHENTICATED),
                        refusals(guarded("denied"), Viewer.ANONYMOUS, ErrorCode.UNAUTHENTICATED),
                        refusals(guarded("denied"), OPERATOR, ErrorCode.FORBIDDEN))
                .flatMap(refusals -> refusals);
    }

    @ParameterizedTest
    @MethodSource
    void whoLacksTheRightIsRefused(String path, Viewer viewer, ErrorCode code) throws Exception {
        JsonObject answer = answer(path.formatted("guarded"), viewer);

        assertThat(answer.getJsonArray("errors")).isNotEmpty().allSatisfy(error -> assertThat(
                        ((JsonObject) error).getJsonObject("extensions").getString("code"))
                .isEqualTo(code.name()));
        assertThat(answer.getJsonObject("data").encode())
                .contains("\"guarded\":null")
                .doesNotContain("done");
        assertThat(deeds.count()).isEqualTo(doneBefore);
    }

    static Stream<Arguments> whoHasTheRightIsServed() {
        return Stream.of(
                        served(ROLE_PATHS.stream(), OPERATOR),
                        served(guarded("permission"), VENDOR),
                        served(guarded("authenticated"), PERSON))
                .flatMap(served -> served);
    }

    @ParameterizedTest
    @MethodSource
    void whoHasTheRightIsServed(String path, Viewer viewer) throws Exception {
        JsonObject answer = answer(path.formatted("guarded"), viewer);

        assertThat(answer.containsKey("errors")).isFalse();
        assertThat(answer.getJsonObject("data").encode()).contains("\"guarded\":\"done\"");
        assertThat(deeds.count()).isGreaterThan(doneBefore);
    }

    @Test
    void theRestOfARefusedAnswerStands() throws Exception {
        JsonObject answer = answer(
                "{ roleQuery desks { seen roleAll authenticatedAll } denied: deniedQueryBlocking authenticatedQuery }",
                PERSON);

        assertThat(answer.getJsonObject("data").encode())
                .isEqualTo("{\"roleQuery\":null,\"desks\":["
                        + "{\"seen\":\"first\",\"roleAll\":null,\"authenticatedAll\":\"done\"},"
                        + "{\"seen\":\"second\",\"roleAll\":null,\"authenticatedAll\":\"done\"}],"
                        + "\"denied\":null,\"authenticatedQuery\":\"done\"}");
        assertThat(answer.getJsonArray("errors")).hasSize(4);
    }

    @Test
    void aRefusedMutationDoesNotStopTheNextOne() throws Exception {
        JsonObject answer = answer("mutation { roleChange authenticatedChange deniedChange }", PERSON);

        assertThat(answer.getJsonObject("data").encode())
                .isEqualTo("{\"roleChange\":null,\"authenticatedChange\":\"done\",\"deniedChange\":null}");
        assertThat(deeds.count()).isEqualTo(doneBefore + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "permission", "denied"})
    void subscriptionsAreRefusedWhenTheyAreJoinedAndWhenTheyAreFramed(String guard) throws Exception {
        PreparedOperation operation = engine.operation("subscription { %sEvents }".formatted(guard));

        assertThatThrownBy(() -> runs.onLoop(() -> runs.over(engine).subscribe(operation, runs.context(PERSON)))
                        .get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.FORBIDDEN));
        JsonObject frame = frame(operation, PERSON);
        assertThat(frame.getJsonObject("data").encode()).isEqualTo("{\"%sEvents\":null}".formatted(guard));
        assertThat(frame.getJsonArray("errors")).hasSize(1);
        assertThat(deeds.count()).isEqualTo(doneBefore);
    }

    @Test
    void subscriptionsServeWhoHasTheRight() throws Exception {
        PreparedOperation operation = engine.operation("subscription { roleEvents }");

        var topic = runs.onLoop(() -> runs.over(engine).subscribe(operation, runs.context(OPERATOR)))
                .get(20, TimeUnit.SECONDS);
        assertThat(topic.authorizationClass()).isEqualTo("all");
        assertThat(frame(operation, OPERATOR).encode()).isEqualTo("{\"data\":{\"roleEvents\":\"done\"}}");
    }

    private JsonObject answer(String text, Viewer viewer) throws Exception {
        return runs.execute(engine, text, viewer)
                .get(20, TimeUnit.SECONDS)
                .body()
                .toJsonObject();
    }

    private JsonObject frame(PreparedOperation operation, Viewer viewer) throws Exception {
        var event = new LiveEvent(new UUID(0, 1), 1, "test", new JsonObject(), Instant.EPOCH);
        return runs.onLoop(() -> runs.over(engine).frame(operation, runs.context(viewer), event))
                .get(20, TimeUnit.SECONDS)
                .toJsonObject();
    }

    private static Stream<String> guarded(String guard) {
        return GUARD_PATHS.stream().map(path -> path.formatted(guard));
    }

    private static Stream<Arguments> refusals(Stream<String> paths, Viewer viewer, ErrorCode code) {
        return paths.map(path -> Arguments.of(path, viewer, code));
    }

    private static Stream<Arguments> served(Stream<String> paths, Viewer viewer) {
        return paths.map(path -> Arguments.of(path, viewer));
    }
}
