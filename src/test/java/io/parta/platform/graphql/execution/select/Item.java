package io.parta.platform.graphql.execution.select;

import org.eclipse.microprofile.graphql.NonNull;

/** What stands on a shelf. */
public interface Item {

    @NonNull
    String getTitle();
}
