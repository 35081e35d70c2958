package io.parta.platform.graphql.execution.differential;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.OracleField;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.execution.SmallRyeOracle;
import io.parta.platform.graphql.execution.plan.PlanCompiler;
import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Principal;
import io.parta.testing.Statements;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The engine answers queries over the service's own schema, on its database and for several viewers, as SmallRye's
 * resolvers under graphql-java do, and asks the database for no more.
 */
@QuarkusTest
class ServiceDifferentialTest {

    private static final List<Principal> VIEWERS =
            List.of(Principal.OPERATOR, Principal.ADMINISTRATOR, Principal.STRANGER, Principal.ANONYMOUS);

    @Inject
    GraphQLSchema schema;

    @Inject
    PlanCompiler plans;

    @Inject
    StatementCounts statements;

    @Inject
    ExecutionEngine engine;

    @Inject
    SmallRyeOracle smallRye;

    private final long seed = Long.getLong("differential.seed", 1);
    private final int count = Integer.getInteger("differential.count", 300);

    private TestOrganization verified;
    private Map<String, List<Object>> hints;

    @BeforeEach
    void school() {
        verified = TestOrganization.verified().administrator("director").member("teacher", "TEACHER");
        var pending = TestOrganization.pending();
        var suspended = TestOrganization.verified().suspend();
        var fifth = TestClass.of(verified, 5, "А");
        TestClass.of(verified, 7, "Б");
        String person = TestOrganization.personId("director");
        List<Object> ids =
                List.of(verified.id(), verified.id(), pending.id(), suspended.id(), fifth.id(), person, "org_nothing");
        hints = new HashMap<>();
        hints.put("id", ids);
        hints.put("ids", ids);
        hints.put("first", List.of(1, 2, 3, 5, 0, 101));
        hints.put("last", List.of(1, 2, 3));
        hints.put("after", List.of("no cursor"));
        hints.put("before", List.of("no cursor"));
        hints.put("regionCode", List.of("77", "78", "??"));
        hints.put("grade", List.of(5, 7));
        hints.put("search", List.of("школа", "57", "%"));
    }

    @Test
    void generatedQueriesAreAnsweredAsBySmallRye() {
        for (int i = 0; i < VIEWERS.size(); i++) {
            RequestContext context = context(VIEWERS.get(i));
            new Differential(
                            schema,
                            hints,
                            question -> oracle(question, context),
                            question -> subject(question, context))
                    .without(ServiceDifferentialTest::sendsNullInsteadOfDefault)
                    .compare(schema.getQueryType(), seed + i * 1_000_000L, count / VIEWERS.size());
        }
    }

    @Test
    void everySampleQueryIsAnsweredAsBySmallRye() throws IOException {
        for (Path file : samples()) {
            var document = new Parser().parseDocument(Files.readString(file));
            var operation =
                    document.getDefinitionsOfType(OperationDefinition.class).get(0);
            if (operation.getOperation() != OperationDefinition.Operation.QUERY) {
                continue; // A mutation twice is another mutation.
            }
            var question = new Question(document, operation.getName(), variables(operation));
            for (Principal viewer : VIEWERS) {
                RequestContext context = context(viewer);
                new Differential(schema, hints, asked -> oracle(asked, context), asked -> frugal(asked, context))
                        .compare(question);
            }
        }
    }

    /** Values of a sample's variables; what a variable's name does not tell, its type does. */
    private Map<String, @Nullable Object> variables(OperationDefinition operation) {
        Map<String, @Nullable Object> variables = new HashMap<>(
                Map.of("id", verified.id(), "ids", List.of(verified.id()), "organizationId", verified.id()));
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            switch (AstPrinter.printAst(variable.getType())) {
                case "OrganizationFilter" -> variables.put(variable.getName(), Map.of("regionCode", "77"));
                case "SchoolClassFilter" -> variables.put(variable.getName(), Map.of("grade", 5));
                case "ID!" -> variables.putIfAbsent(variable.getName(), verified.id());
                case "Int!" -> variables.put(variable.getName(), 1);
                case "String!" -> variables.put(variable.getName(), "unknown");
                default -> {}
            }
        }
        return variables;
    }

    /** The engine's answer, unless it took more statements than the oracle's whenever both were asked. */
    private Answer frugal(Question question, RequestContext context) {
        Map<String, Long> dearer = dearer(question, context);
        long more = more(question, context);
        // The service's own statements of every other second may fall between.
        for (int i = 0; i < 3 && (more > 0 || !dearer.isEmpty()); i++) {
            dearer = dearer(question, context);
            more = more(question, context);
        }
        assertThat(dearer).isEmpty();
        assertThat(more).isNotPositive();
        return subject(question, context);
    }

    /**
     * Where null takes the place of a default that makes a variable fit, SmallRye lets every field fail: each looks at the
     * arguments of all. The zoo's oracle knows better.
     */
    private static boolean sendsNullInsteadOfDefault(Question question) {
        return question.operation().getVariableDefinitions().stream()
                .anyMatch(variable -> variable.getDefaultValue() != null
                        && question.variables().containsKey(variable.getName())
                        && question.variables().get(variable.getName()) == null);
    }

    /** Statements that the engine runs more often than the oracle, when all columns are read as the oracle does. */
    private Map<String, Long> dearer(Question question, RequestContext context) {
        Map<String, Long> before = statements.snapshot();
        oracle(question, context);
        Map<String, Long> between = statements.snapshot();
        OracleField.begin();
        try {
            subject(question, context);
        } finally {
            OracleField.end();
        }
        Map<String, Long> dearer = new HashMap<>();
        statements.snapshot().forEach((sql, runs) -> {
            long more = runs - 2 * between.getOrDefault(sql, 0L) + before.getOrDefault(sql, 0L);
            if (more > 0) {
                dearer.put(sql, more);
            }
        });
        return dearer;
    }

    /** How many statements more the engine runs than the oracle, whatever their texts: it chooses columns. */
    private long more(Question question, RequestContext context) {
        long before = Statements.total();
        oracle(question, context);
        long between = Statements.total();
        subject(question, context);
        return Statements.total() - 2 * between + before;
    }

    private Answer oracle(Question question, RequestContext context) {
        try {
            var result = smallRye.execute(prepared(question), context).get(20, TimeUnit.SECONDS);
            return masked(Answer.of(result.toSpecification()));
        } catch (Exception e) {
            throw new AssertionError("The oracle has no answer to " + question, e);
        }
    }

    private Answer subject(Question question, RequestContext context) {
        var answer = engine.execute(prepared(question), context).await().atMost(Duration.ofSeconds(20));
        return masked(Answer.read(answer.body().toString()));
    }

    /** What is another at each moment is nothing to compare. */
    private static Answer masked(Answer answer) {
        return new Answer(masked(answer.data()), answer.errors());
    }

    private static @Nullable Object masked(@Nullable Object data) {
        if (!(data instanceof Map<?, ?> fields)) {
            return data;
        }
        Map<Object, Object> masked = new LinkedHashMap<>(fields);
        masked.replaceAll((key, value) -> value instanceof String text && text.matches("20\\d\\d-.*Z") ? "now" : value);
        return masked;
    }

    private PreparedOperation prepared(Question question) {
        OperationDefinition operation = question.operation();
        CoercedVariables variables = ValuesResolver.coerceVariableValues(
                schema,
                operation.getVariableDefinitions(),
                RawVariables.of(question.variables()),
                GraphQLContext.getDefault(),
                Locale.ENGLISH);
        return new PreparedOperation(
                question.text(),
                question.operationName(),
                new JsonObject(new HashMap<>(question.variables())),
                plans.compile(question.document(), operation, variables),
                variables,
                new PreparedOperation.Cost(1, 4_999, Instant.EPOCH));
    }

    private static RequestContext context(Principal principal) {
        return new RequestContext(
                principal.viewer(),
                Locale.ENGLISH,
                "127.0.0.1",
                "differential",
                Instant.now().plusSeconds(600),
                null,
                false);
    }

    private static List<Path> samples() throws IOException {
        try (var files = Files.walk(Path.of("graphql-schema", "operations"))) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList());
        }
    }
}
