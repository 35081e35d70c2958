package io.parta.platform.graphql.execution.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.parta.testing.engine.SchoolApi;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Planning is bounded by itself: it comes before the limits of depth and aliases, which are those of the plan. */
class PlanBoundsTest {

    private static final int MOST = 5_000;

    /** Each fragment spreads the next twice: 2⁵⁹ fields when written out, 60 selections of two when planned. */
    @Test
    void aDocumentThatDoublesHasAPlanOfTheSizeOfItsText() {
        var document = new StringBuilder("{ viewer { ...F0 } }");
        for (int i = 0; i < 59; i++) {
            document.append(
                    " fragment F%1$d on Person { a: friend { ...F%2$d } b: friend { ...F%2$d } }".formatted(i, i + 1));
        }
        OperationPlan plan = plan(document + " fragment F59 on Person { id }");

        assertThat(plan.size()).isLessThan(400);
        assertThat(plan.depth()).isEqualTo(61);
        assertThat(plan.aliases()).isEqualTo(1_000_000);
    }

    /** An interface has a selection for each of its types, at each level; equal ones are one. */
    @Test
    void nestedInterfacesAreNotMultiplied() {
        String document = "{ node(id: 1) { ...F0 } }";
        for (int i = 0; i < 40; i++) {
            document += " fragment F%1$d on Node { id ... on School { owner { ...F%2$d } } }".formatted(i, i + 1);
        }

        assertThat(plan(document + " fragment F40 on Node { id }").size()).isLessThan(300);
    }

    @Test
    void manyCopiesOfOneFieldAreOne() {
        assertThat(plan("{" + " viewer { id }".repeat(480) + " }").size()).isEqualTo(4);
    }

    @Test
    void aPlanOfTooManyFieldsIsGivenUp() {
        String fields = IntStream.range(0, 500).mapToObj(" b%d: id"::formatted).reduce("", String::concat);
        String wide = IntStream.range(0, 60)
                .mapToObj(" a%d: viewer { ...F }"::formatted)
                .reduce("", String::concat);

        assertThatThrownBy(() -> plan("{" + wide + " } fragment F on Person {" + fields + " }"))
                .isInstanceOf(PlanTooLarge.class);
    }

    /** No field applies, so none is counted: the selections are. */
    @Test
    void aPlanOfTooManyEmptySelectionsIsGivenUp() {
        String empty = IntStream.range(0, 60)
                .mapToObj(" a%d: node(id: 1) { ... on Person @skip(if: true) { id } }"::formatted)
                .reduce("", String::concat);

        assertThatThrownBy(() -> plan("{" + empty + " }", 100)).isInstanceOf(PlanTooLarge.class);
        assertThat(plan("{" + empty + " }", 200).size()).isEqualTo(181);
    }

    /** Every alias merges the same four hundred places anew: few fields, and much to look at. */
    @Test
    void aPlanThatTakesTooLongToMakeIsGivenUp() {
        String copies = " friend { id }".repeat(400);
        String wide = IntStream.range(0, 150)
                .mapToObj(" a%d: viewer { ...F }"::formatted)
                .reduce("", String::concat);

        assertThatThrownBy(() -> plan("{" + wide + " } fragment F on Person {" + copies + " }"))
                .isInstanceOf(PlanTooLarge.class);
    }

    private static OperationPlan plan(String text) {
        return plan(text, MOST);
    }

    private static OperationPlan plan(String text, int most) {
        Document document = Parser.parse(text);
        return new PlanCompiler(SchoolApi.schema().graphql(), SchoolApi.resolvers(), most)
                .compile(
                        document,
                        document.getFirstDefinitionOfType(OperationDefinition.class)
                                .orElseThrow(),
                        CoercedVariables.emptyVariables());
    }
}
