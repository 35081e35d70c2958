package io.parta.platform.graphql.execution.select;

import org.eclipse.microprofile.graphql.NonNull;

/** An item: equal ones are not the same. */
public record Film(@NonNull String title) implements Item {

    @Override
    @NonNull
    public String getTitle() {
        return title;
    }
}
