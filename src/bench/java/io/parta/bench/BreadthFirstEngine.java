package io.parta.bench;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.execution.plan.PlanCompiler;
import io.parta.platform.graphql.execution.resolver.ResolverRegistry;
import io.parta.platform.graphql.execution.run.BreadthFirst;
import io.parta.platform.graphql.execution.run.Lane;
import io.parta.platform.graphql.execution.run.ResolverObserver;
import io.parta.platform.graphql.execution.run.RunContext;
import io.parta.platform.graphql.execution.run.RunResult;
import io.vertx.core.buffer.Buffer;
import java.util.Locale;

/** The engine of the service, with nothing around it: the plan cached, the variables coerced for each request. */
final class BreadthFirstEngine {

    private static final Lane THIS_THREAD = new ThisThread();
    private static final int MAX_ANSWER_BYTES = 16 << 20;
    private static final int MAX_FIELDS = 10_000;

    private final GraphQLSchema schema;
    private final PlanCompiler compiler;
    private final BreadthFirst engine;

    BreadthFirstEngine(SchoolSchema school) {
        schema = school.schema();
        var resolvers = new ResolverRegistry(schema, school.model(), WithoutContainer::bean);
        compiler = new PlanCompiler(schema, resolvers, MAX_FIELDS);
        engine = new BreadthFirst(schema, resolvers, MAX_ANSWER_BYTES);
    }

    Prepared prepare(Workload workload) {
        Document document = SchoolSchema.document(schema, workload);
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        OperationPlan plan = compiler.compile(document, operation, CoercedVariables.emptyVariables());
        return () -> {
            CoercedVariables variables = variables(operation, workload);
            var context = new RunContext(
                    variables, THIS_THREAD, () -> false, BreadthFirstEngine::fault, ResolverObserver.NONE);
            var kept = new Kept();
            engine.run(plan, context, kept::keep);
            return kept.body();
        };
    }

    private CoercedVariables variables(OperationDefinition operation, Workload workload) {
        return ValuesResolver.coerceVariableValues(
                schema,
                operation.getVariableDefinitions(),
                RawVariables.of(workload.variables()),
                GraphQLContext.getDefault(),
                Locale.ENGLISH);
    }

    private static ApiException fault(Throwable cause) {
        throw new IllegalStateException("nothing here fails", cause);
    }

    private static final class Kept {

        private RunResult result;

        void keep(RunResult found) {
            result = found;
        }

        Buffer body() {
            if (!result.hasData() || !result.errors().isEmpty()) {
                throw new IllegalStateException(result.errors().toString());
            }
            result.body().raw('}');
            return result.body().toBuffer();
        }
    }

    private static final class ThisThread implements Lane {

        @Override
        public void run(Runnable task) {
            task.run();
        }

        @Override
        public void runBlocking(Runnable task) {
            throw new IllegalStateException("nothing here blocks");
        }
    }
}
