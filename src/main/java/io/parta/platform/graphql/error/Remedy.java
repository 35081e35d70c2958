package io.parta.platform.graphql.error;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What would help after a refusal. */
@Description("Remedy of a refusal: what the person can do about it.")
public record Remedy(
        @NonNull @Description("Kind of the remedy.") RemedyKind kind,

        @Nullable @Description("Name of the mutation or query that helps; null when none does.")
        String operation,

        @Nullable @Description("Key of the help article; null when there is none.")
        String helpKey) {

    public static Remedy mutation(String operation) {
        return new Remedy(RemedyKind.MUTATION, operation, null);
    }
}
