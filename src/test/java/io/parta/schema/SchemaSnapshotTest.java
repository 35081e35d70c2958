package io.parta.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The committed schema is the one the code prints, so that a review sees each change of the product. */
@QuarkusTest
class SchemaSnapshotTest {

    private static final String UPDATE = "mvn test -Dtest=SchemaSnapshotTest -Dparta.schema.update=true";

    @Inject
    GraphQLSchema schema;

    @Test
    void theCommittedSchemaIsTheOneOfTheCode() {
        String printed = SchemaFiles.print(schema);
        if (Boolean.getBoolean("parta.schema.update")) {
            SchemaFiles.write(SchemaFiles.CURRENT, printed);
        }

        assertThat(SchemaFiles.read(SchemaFiles.CURRENT))
                .as(
                        "graphql-schema/schema.graphql; to update it: %s (and add a line to graphql-schema/CHANGELOG.md)",
                        UPDATE)
                .isEqualTo(printed);
    }
}
