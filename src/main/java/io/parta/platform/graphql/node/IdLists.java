package io.parta.platform.graphql.node;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/**
 * Lets arguments of type {@code [ID!]} be taken. SmallRye GraphQL notes the class of a list of ids as the list's instead
 * of the text's, and then fails to bind any value; the printed schema is right all the same.
 */
@Singleton
class IdLists {

    private static final String ID = "ID";

    void correct(@Observes StartupEvent start, Schema schema) {
        Stream.of(schema.getQueries(), schema.getMutations(), schema.getSubscriptions())
                .flatMap(operations -> operations.stream())
                .map(Operation::getArguments)
                .flatMap(arguments -> arguments.stream())
                .filter(IdLists::isListOfIds)
                .forEach(argument -> argument.getReference().setClassName(String.class.getName()));
    }

    private static boolean isListOfIds(Argument argument) {
        return argument.hasWrapper()
                && argument.getReference().getType() == ReferenceType.SCALAR
                && ID.equals(argument.getReference().getName());
    }
}
