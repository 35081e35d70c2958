package io.parta.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.validation.Validator;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.execution.plan.PlanCompiler;
import io.parta.platform.graphql.execution.resolver.ResolverRegistry;
import io.parta.platform.graphql.execution.run.BreadthFirst;
import io.parta.testing.engine.SchemaOf;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The engine over the schema of a few classes. */
final class EngineOf {

    private static final PreparedOperation.Cost COST = new PreparedOperation.Cost(1, 1, Instant.EPOCH);

    final SchemaOf schema;
    final BreadthFirst engine;
    private final PlanCompiler plans;

    /** @param beans gives the object of a class that has resolver methods */
    EngineOf(List<Class<?>> apis, Function<Class<?>, Object> beans, int answerBytes, Class<?>... types) {
        schema = SchemaOf.classes(apis, types);
        var resolvers = new ResolverRegistry(schema.graphql(), schema.model(), beans);
        plans = new PlanCompiler(schema.graphql(), resolvers, 20_000);
        engine = new BreadthFirst(schema.graphql(), resolvers, answerBytes);
    }

    /** Objects of the classes themselves, without a container. */
    static Object made(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A valid operation without variables. */
    PreparedOperation operation(String text) {
        Document document = Parser.parse(text);
        assertThat(new Validator().validateDocument(schema.graphql(), document, Locale.ENGLISH))
                .as(text)
                .isEmpty();
        CoercedVariables variables = CoercedVariables.emptyVariables();
        OperationPlan plan = plans.compile(
                document,
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow(),
                variables);
        return new PreparedOperation(text, null, new JsonObject(), plan, variables, COST);
    }
}
