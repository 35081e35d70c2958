package io.parta.schema;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The files of {@code graphql-schema/}. */
final class SchemaFiles {

    static final Path FOLDER = Path.of("graphql-schema");
    static final Path CURRENT = FOLDER.resolve("schema.graphql");
    static final Path RELEASED = FOLDER.resolve("released.graphql");

    /** Directives that say something to a client; the rest belong to the engine. */
    private static final Set<String> SHOWN = Set.of("constraint", "deprecated", "oneOf", "specifiedBy");

    private SchemaFiles() {}

    static String print(GraphQLSchema schema) {
        var options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinition(name -> SHOWN.contains(name))
                .includeDirectives(SHOWN::contains);
        return new SchemaPrinter(options).print(schema).strip() + "\n";
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema of its text, to look at: nothing runs on it. Limits of numbers are values of its directives. */
    static GraphQLSchema parse(String sdl) {
        var numbers = new MockedWiringFactory() {
            @Override
            public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
                String name = environment.getScalarTypeDefinition().getName();
                return name.equals("BigInteger")
                        ? Scalars.GraphQLInt.transform(number -> number.name(name))
                        : super.getScalar(environment);
            }
        };
        return new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(sdl),
                        RuntimeWiring.newRuntimeWiring().wiringFactory(numbers).build());
    }

    /** Example operations by area. */
    static List<Path> operations() {
        try (var files = Files.walk(FOLDER.resolve("operations"))) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
