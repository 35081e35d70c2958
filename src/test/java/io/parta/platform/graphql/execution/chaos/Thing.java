package io.parta.platform.graphql.execution.chaos;

import org.eclipse.microprofile.graphql.NonNull;

/** An interface of the schema; a class that is none of its types implements it too. */
public interface Thing {

    @NonNull
    Integer getN();
}
