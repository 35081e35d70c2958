package io.parta.platform.graphql.execution.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.testing.engine.SchemaOf;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.schema.model.AdaptTo;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Scalars;
import io.smallrye.graphql.schema.model.Schema;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments arrive as SmallRye would hand them over, and what SmallRye gets wrong arrives too. */
class ArgumentBinderTest {

    private static final SchemaOf SCHEMA = SchemaOf.classes(List.of(Inputs.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain(i: -5, b: true, s: 7, y: 1, text: \"ж\", id: \"org_1\", colour: RED)",
                "plain(i: 5, b: false, s: -7, y: -1, text: \"\", id: 12, colour: GREEN)",
                "boxed(i: 5, b: true, s: 7, y: 1, c: \"x\", colour: RED)",
                "boxed(i: null, b: null)",
                "boxed",
                "numbers(l: 9007199254740993, boxed: -1, f: 1.5, d: 0.1, big: 123456789012345678901234567890, decimal: 1.10)",
                "numbers(l: 1, f: 2, d: 3, decimal: 4)",
                "times(day: \"2026-09-01\", time: \"08:30:00\", local: \"2026-09-01T08:30:00\", at: \"2026-09-01T08:30:00+03:00\","
                        + " instant: \"2026-09-01T05:30:00Z\", d: \"PT1H\", p: \"P2D\")",
                "times",
                "formats(day: \"01.09.2026\", sum: \"1,234.50\", days: [\"01.09.2026\", null])",
                "others(uuid: \"0190163d-8694-739b-aea5-966c26f8ad91\", uri: \"https://a.b/c\", letter: \"ж\","
                        + " date: \"2026-09-01T05:30:00\", word: \"w\", words: [\"a\", \"b\"])",
                "lists(list: [1, null, 2], set: [\"a\"], sorted: [\"b\", \"a\"], queue: [\"q\"], array: [\"z\"], hash: [RED],"
                        + " grid: [[1, 2], [], null])",
                "lists(list: 1, grid: [[5]])",
                "lists(list: [], grid: null)",
                "arrays(numbers: [1, 2], texts: [\"a\", null], days: [\"2026-09-01\"])",
                "perhaps",
                "perhaps(text: \"a\", point: {x: 1}, count: 3)",
                "perhaps(text: null)",
                "defaults",
                "defaults(number: 8, flag: false, colour: RED, list: [\"c\"], point: {x: 4, to: \"down\"}, day: \"2026-01-01\")",
                "objects",
                "objects(point: {x: 1}, points: [{x: 2, y: null}, {x: 3, y: 4, to: \"left\"}])",
                "objects(point: null, points: null, everything: {colour: GREEN, open: true, size: 5, letter: \"x\"})",
                "objects(everything: {id: \"a\", colour: GREEN, colours: [RED], open: true, size: 5, day: \"2026-09-01\","
                        + " at: \"2026-09-01T08:30:00Z\", uuid: \"0190163d-8694-739b-aea5-966c26f8ad91\","
                        + " letter: \"x\", point: {x: 1}, points: [{x: 2}], said: \"hello\", perhaps: \"p\","
                        + " inner: {colour: RED, open: false, size: 1, letter: \"y\"}})",
                "classes",
                "classes(change: {version: 1}, created: {key: \"k\"})",
                "made(made: {size: 3, name: \"m\", next: {size: 4}}, others: [{size: 5, next: null}])",
                "classes(change: {version: 1, open: \"o\"}, changes: [{version: 2, limit: 5}], created: {key: \"k\", note: \"n\"})",
                "classes(change: {version: 1, name: null, points: [{x: 1}]}, created: {key: null, note: null})",
            })
    void bindsAsSmallRyeDoes(String field) throws Exception {
        Call call = call(field, Map.of());
        assertThat(shown(call.bound())).isEqualTo(shown(call.oracle()));
        assertThat(classes(call.bound())).isEqualTo(classes(call.oracle()));
    }

    @Test
    void bindsValuesOfVariables() throws Exception {
        JsonObject variables = new JsonObject("""
                {"i": 5, "s": 7, "id": "x", "colour": "RED"}""");
        String document = """
                query($i: Int!, $s: Int!, $id: ID!, $colour: Colour!) {
                  plain(i: $i, b: true, s: $s, y: 1, text: "t", id: $id, colour: $colour) }""";
        assertThat(shown(call(document, variables.getMap()).bound())).isEqualTo("[5, true, 7, 1, t, x, RED]");
    }

    /** SmallRye takes the list's class for the id's and fails. */
    @Test
    void bindsListsOfIds() {
        @Nullable
        Object[] bound = call("ids(ids: [\"a\", 1], array: [\"b\"], set: [\"c\"])", Map.of())
                .bound();
        assertThat(bound[0]).isEqualTo(List.of("a", "1"));
        assertThat((String[]) bound[1]).containsExactly("b");
        assertThat(shown(bound)).isEqualTo("[[a, 1], [b], [c]]");
        assertThat(shown(call(
                                "objects(everything: {ids: [\"a\"], colour: RED, open: true, size: 1, letter: \"x\"})",
                                Map.of())
                        .bound()))
                .contains("ids=[a]");
    }

    @Test
    void bindsIdsOfOtherClasses() {
        UUID uuid = UUID.randomUUID();
        assertThat(call("keys(uuid: \"" + uuid + "\", number: \"12\")", Map.of())
                        .bound())
                .containsExactly(uuid, 12L);
    }

    /** SmallRye hands over null where nothing was sent. */
    @Test
    void bindsOptionalNumbers() {
        assertThat(call("optionalNumbers(number: 5, size: 6)", Map.of()).bound())
                .containsExactly(OptionalInt.of(5), OptionalLong.of(6));
        assertThat(call("optionalNumbers(number: null)", Map.of()).bound())
                .containsExactly(OptionalInt.empty(), OptionalLong.empty());
    }

    @Test
    void bindsFormatsWithinInputs() {
        assertThat(shown(call(
                                "objects(everything: {written: \"01.09.2026\", path: [{x: 1}], colour: RED, open: true, size: 1, letter: \"x\"})",
                                Map.of())
                        .bound()))
                .contains("written=" + LocalDate.of(2026, 9, 1));
    }

    @Test
    void callsASetterExactlyWhenItsFieldWasSent() {
        assertThat(shown(call("classes(change: {version: 1})", Map.of()).bound()))
                .contains("Change[limit=10, version=1] open=null has=false");
        assertThat(shown(call("classes(change: {version: 1, name: null})", Map.of())
                        .bound()))
                .contains("name=null", "has=true");
    }

    @Test
    void leavesTheSourceToTheCaller() {
        Call call = call("places { sourced(n: 3, text: \"t\") }", Map.of());
        assertThat(call.binder().sourcePosition()).isEqualTo(1);
        assertThat(call.bound()).containsExactly(3, null, "t");
        assertThat(call("boxed", Map.of()).binder().sourcePosition()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "times(day: \"soon\")",
                "times(at: \"2026-09-01\")",
                "others(uuid: \"x\", letter: \"a\")",
                "others(letter: \"\")",
                "formats(day: \"2026-09-01\")",
                "lists(queue: [null])",
                "objects(everything: {colour: RED, open: true, size: 1, letter: \"x\", day: \"soon\"})",
                "strict(strict: {number: -1}, number: 1)",
                "keys(number: \"a\")",
                "defaults(number: null)",
                "plain(i: 1, b: true, s: 70000, y: 1, text: \"\", id: 1, colour: RED)",
            })
    void refusesWhatItsClassDoesNotTake(String field) {
        refused(field, Map.of(), ErrorCode.INVALID_INPUT);
    }

    @Test
    void refusesVariablesThatAreNoWholeNumbers() {
        for (Object number : List.of(1.5, 1L << 40, "12", "1.5")) {
            refused("query($n: Int!) { strict(number: $n) }", Map.of("n", number), ErrorCode.INVALID_INPUT);
            refused("query($n: Int!) { strict(number: 1, boxed: $n) }", Map.of("n", number), ErrorCode.INVALID_INPUT);
        }
    }

    @Test
    void keepsTheCodeThatAnInputAnswersItself() {
        refused("strict(strict: {number: 0}, number: 1)", Map.of(), ErrorCode.NOT_FOUND);
    }

    @Test
    void failsTheStartForWhatItCannotBind() {
        SchemaOf schema = SchemaOf.classes(List.of(Inputs.Impossible.class));
        String noInput =
                " is of class java.util.concurrent.atomic.AtomicInteger, which is no scalar, enum or input of the schema";
        Map<String, String> sentences = Map.of(
                "deep", "input holder.counts" + noInput,
                "counted", "input count" + noInput,
                "grid", "input count is an array of arrays; take a list of lists");
        assertThat(schema.model().getQueries())
                .hasSameSizeAs(sentences.keySet())
                .allSatisfy(operation -> assertThatThrownBy(
                                () -> ArgumentBinder.of(operation, method(operation), schema.model()))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(sentences.get(operation.getName())));
    }

    @Test
    void failsTheStartForMapsAndAdapters() throws Exception {
        Schema schema = SCHEMA.model();
        var map = ArgumentBinderTest.class.getDeclaredMethod("call", String.class, Map.class)
                .getGenericParameterTypes()[1];
        var field = new io.smallrye.graphql.schema.model.Field("m", "m", "m", Scalars.getStringScalar());
        assertThatThrownBy(() -> new InputBinders(schema).of(map, field, "m"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("input m is of type java.util.Map<");
        field.setAdaptTo(new AdaptTo(Scalars.getStringScalar()));
        assertThatThrownBy(() -> new InputBinders(schema).of(String.class, field, "m"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("input m has an adapter; take what the adapter makes of it");
    }

    private static void refused(String field, Map<String, Object> variables, ErrorCode code) {
        Call call = call(field, variables);
        assertThatThrownBy(call::bound).isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    /** One field with its arguments, to be bound by us and by SmallRye. */
    private record Call(Operation operation, ArgumentBinder binder, Map<String, Object> coerced) {

        @Nullable
        Object[] bound() {
            return binder.bind(coerced);
        }

        Object[] oracle() throws Exception {
            var environment = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                    .arguments(coerced)
                    .build();
            return new ArgumentHelper(operation.getArguments())
                    .getArguments(environment)
                    .toArray();
        }
    }

    private static Call call(String field, Map<String, Object> variables) {
        Document document = Parser.parse(field.startsWith("query") ? field : "{" + field + "}");
        var query = document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        Field node = (Field) query.getSelectionSet().getSelections().get(0);
        GraphQLFieldDefinition definition = SCHEMA.graphql().getQueryType().getFieldDefinition(node.getName());
        if (node.getSelectionSet() != null) {
            node = (Field) node.getSelectionSet().getSelections().get(0);
            definition = SCHEMA.graphql().getObjectType("Place").getFieldDefinition(node.getName());
        }
        CoercedVariables coerced = ValuesResolver.coerceVariableValues(
                SCHEMA.graphql(),
                query.getVariableDefinitions(),
                RawVariables.of(variables),
                GraphQLContext.getDefault(),
                Locale.ROOT);
        Map<String, Object> arguments = ValuesResolver.getArgumentValues(
                SCHEMA.graphql().getCodeRegistry(),
                definition.getArguments(),
                node.getArguments(),
                coerced,
                GraphQLContext.getDefault(),
                Locale.ROOT);
        Operation operation = operation(node.getName());
        return new Call(operation, ArgumentBinder.of(operation, method(operation), SCHEMA.model()), arguments);
    }

    private static Operation operation(String name) {
        return Stream.concat(SCHEMA.model().getQueries().stream(), SCHEMA.model().getBatchOperations().stream())
                .filter(operation -> operation.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Method method(Operation operation) {
        return Stream.of(Inputs.class, Inputs.Impossible.class)
                .filter(type -> type.getName().equals(operation.getClassName()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(operation.getMethodName()))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(@Nullable Object[] values) {
        return Arrays.deepToString(values).replaceAll("Inputs.Point;@\\w+", "points");
    }

    private static List<String> classes(@Nullable Object[] values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "null" : value.getClass().getName())
                .map(name -> name.replace("LinkedHashSet", "HashSet"))
                .toList();
    }
}
