package io.parta.platform.graphql.execution.differential;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.plan.PlanCompiler;
import io.parta.platform.graphql.execution.resolver.ResolverRegistry;
import io.parta.platform.graphql.execution.run.BreadthFirst;
import io.parta.platform.graphql.execution.run.FieldError;
import io.parta.platform.graphql.execution.run.ResolverObserver;
import io.parta.platform.graphql.execution.run.RunContext;
import io.parta.platform.graphql.execution.run.RunResult;
import io.parta.testing.engine.SchemaOf;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The engine over a schema of tests, on a lane of its own and without anything of the service around it. */
final class Engine implements Execution {

    private final GraphQLSchema schema;
    private final PlanCompiler plans;
    private final BreadthFirst engine;
    private final TestLane lane = new TestLane();

    Engine(SchemaOf built, Function<Class<?>, Object> beans) {
        schema = built.graphql();
        var resolvers = new ResolverRegistry(schema, built.model(), beans);
        plans = new PlanCompiler(schema, resolvers, 100_000);
        engine = new BreadthFirst(schema, resolvers, Integer.MAX_VALUE);
    }

    @Override
    public Answer answer(Question question) {
        OperationDefinition operation = question.operation();
        CoercedVariables variables = ValuesResolver.coerceVariableValues(
                schema,
                operation.getVariableDefinitions(),
                RawVariables.of(question.variables()),
                GraphQLContext.getDefault(),
                Locale.ENGLISH);
        var plan = plans.compile(question.document(), operation, variables);
        var result = new CompletableFuture<RunResult>();
        var context = new RunContext(
                variables, lane, () -> false, cause -> new ApiException(ErrorCode.INTERNAL), ResolverObserver.NONE);
        lane.run(() -> engine.run(plan, context, result::complete));
        return read(result.orTimeout(10, TimeUnit.SECONDS).join());
    }

    private static Answer read(RunResult result) {
        Answer answer = Answer.read(result.body().toBuffer() + "}");
        return new Answer(
                answer.data(), result.errors().stream().map(FieldError::path).toList());
    }
}
