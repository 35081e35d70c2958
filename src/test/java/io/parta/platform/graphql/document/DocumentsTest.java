package io.parta.platform.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.CoercedVariables;
import io.parta.platform.graphql.document.ParsedDocument.Valid;
import io.parta.platform.graphql.document.Planning.Planned;
import io.parta.platform.graphql.document.Planning.Refused;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.plan.PlanCompiler;
import io.parta.platform.graphql.limits.OperationLimits;
import io.parta.testing.engine.SchoolApi;
import io.parta.testing.engine.ShippedLimits;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Documents and their plans in bounded memory. */
class DocumentsTest {

    private static final long BYTES = 1_000_000;
    private static final String CONDITIONS = """
            query ($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!) {
              viewer { id name @include(if: $a) friend @include(if: $b) { id } mentor @skip(if: $c) { id } }
              time @skip(if: $d)
            }""";

    private final Documents documents = documents(BYTES);

    @Test
    void keepsWhatFitsAndForgetsTheRest() {
        for (int i = 0; i < 2_000; i++) {
            planned(document(i), Map.of());
        }

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> known() < 400);
        assertThat(known()).as("most of the bytes are used").isGreaterThan(100);
    }

    @Test
    void rubbishDoesNotCrowdOutWhatClientsRun() {
        planned(document(0), Map.of());
        for (int i = 0; i < 5_000; i++) {
            documents.parsed("{ nothing" + i + " }");
        }

        assertThat(documents.known(document(0))).isInstanceOf(Valid.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> IntStream.range(0, 5_000)
                                .filter(i -> documents.known("{ nothing" + i + " }") != null)
                                .count()
                        < 200);
    }

    /** Its text was weighed long before its plans were made. */
    @Test
    void aDocumentIsWeighedWithItsPlans() {
        Documents small = documents(25_000);
        Valid document = (Valid) small.parsed(large());
        assertThat(small.known(large())).isNotNull();

        small.planned(document, document.operation(null), CoercedVariables.emptyVariables());

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> small.known(large()) == null);
    }

    @Test
    void everyChoiceOfConditionsHasItsPlanAndTheLatestAreKept() {
        for (int choice = 0; choice < 16; choice++) {
            Planned planned = (Planned) planned(CONDITIONS, choice(choice));
            boolean asksTime = (choice & 8) == 0;

            assertThat(planned.plan().root().size()).isEqualTo(asksTime ? 2 : 1);
            assertThat(planned(CONDITIONS, choice(choice))).as("made once").isSameAs(planned);
        }

        Valid document = (Valid) documents.known(CONDITIONS);
        assertThat(IntStream.range(0, 16)
                        .filter(choice -> document.plans()
                                        .known(
                                                document.operation(null).definition(),
                                                CoercedVariables.of(choice(choice)))
                                != null))
                .containsExactly(8, 9, 10, 11, 12, 13, 14, 15);
    }

    @Test
    void whatIsPastALimitIsRefusedAndNotPlannedAgain() {
        String deep = "{ viewer " + "{ friend ".repeat(14) + "{ id }" + " }".repeat(15);

        Planning refused = planned(deep, Map.of());

        assertThat(refused).isEqualTo(new Refused(ErrorCode.DEPTH_LIMIT_EXCEEDED));
        assertThat(planned(deep, Map.of())).isSameAs(refused);
        assertThat(planned(large(250), Map.of())).isEqualTo(new Refused(ErrorCode.DOCUMENT_TOO_LARGE));
    }

    @Test
    void operationsOfADocumentAreToldApart() {
        Valid document = (Valid) documents.parsed("query One { time } query Two { viewer { id } }");

        assertThat(document.operation(null)).isNull();
        assertThat(document.operation("Three")).isNull();
        assertThat(document.operation("Two").definition().getName()).isEqualTo("Two");
        documents.planned(document, document.operation("One"), CoercedVariables.emptyVariables());
        assertThat(document.plans().known(document.operation("Two").definition(), CoercedVariables.emptyVariables()))
                .isNull();
    }

    private Planning planned(String text, Map<String, Object> values) {
        ParsedDocument known = documents.known(text);
        Valid document = (Valid) (known == null ? documents.parsed(text) : known);
        CoercedVariables variables = CoercedVariables.of(values);
        Planning planning = document.plans().known(document.operation(null).definition(), variables);
        return planning == null ? documents.planned(document, document.operation(null), variables) : planning;
    }

    private long known() {
        return IntStream.range(0, 2_000)
                .filter(i -> documents.known(document(i)) != null)
                .count();
    }

    private static String document(int number) {
        return "query Q%d { viewer { id name friend { id name } attended { nodes { id name } } } }".formatted(number);
    }

    private static Map<String, Object> choice(int bits) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            values.put(String.valueOf((char) ('a' + i)), (bits & (1 << i)) != 0);
        }
        return values;
    }

    /** A short text with a plan of nearly two hundred parts. */
    private static String large() {
        return large(30);
    }

    private static String large(int times) {
        return "{"
                + IntStream.range(0, times)
                        .mapToObj(" a%d: viewer { ...F }"::formatted)
                        .reduce("", String::concat)
                + " } fragment F on Person { id name friend { id name } mentor { id name } }";
    }

    private static Documents documents(long bytes) {
        var schema = SchoolApi.schema().graphql();
        var limits = ShippedLimits.read();
        var planner = new OperationPlanner(
                new PlanCompiler(schema, SchoolApi.resolvers(), 1_000), new OperationLimits(limits));
        return new Documents(new DocumentParser(schema, limits, false), planner, bytes);
    }
}
