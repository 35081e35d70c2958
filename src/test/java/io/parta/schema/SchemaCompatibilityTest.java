package io.parta.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.DiffLevel;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever built a client on the last release can go on: nothing breaks that a deprecation did not announce (AX-3). */
class SchemaCompatibilityTest {

    @Test
    void nothingOfTheReleasedSchemaIsBroken() {
        assertThat(breakages(SchemaFiles.read(SchemaFiles.RELEASED), SchemaFiles.read(SchemaFiles.CURRENT)))
                .as("breaking changes against graphql-schema/released.graphql; deprecate for twelve months instead")
                .isEmpty();
    }

    @Test
    void aRemovedFieldAndANewObligatoryArgumentAreBreakages() {
        String before = "type Query { one: Int two: Int }";

        assertThat(breakages(before, "type Query { one: Int }"))
                .singleElement()
                .asString()
                .contains("two");
        assertThat(breakages(before, "type Query { one: Int two(a: Int!): Int }"))
                .isNotEmpty();
    }

    @Test
    void aNewFieldIsCompatible() {
        assertThat(breakages("type Query { one: Int }", "type Query { one: Int two: Int }"))
                .isEmpty();
    }

    /** What was deprecated in the release may be gone now. */
    private static List<String> breakages(String before, String after) throws SchemaProblem {
        GraphQLSchema released = schema(before);
        var reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(released, schema(after)), reporter);
        return reporter.getBreakages().stream()
                .filter(event -> event.getLevel() == DiffLevel.BREAKING)
                .filter(event -> !wasDeprecated(released, event))
                .map(event -> event.getTypeName() + "." + event.getFieldName() + ": " + event.getReasonMsg())
                .toList();
    }

    private static boolean wasDeprecated(GraphQLSchema released, DiffEvent event) {
        var type = event.getTypeName() == null ? null : released.getObjectType(event.getTypeName());
        var field = type == null || event.getFieldName() == null ? null : type.getField(event.getFieldName());
        return field != null && field.isDeprecated();
    }

    private static GraphQLSchema schema(String sdl) {
        return SchemaFiles.parse(sdl);
    }
}
