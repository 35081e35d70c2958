package io.parta.chat;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What a command in bulk did with one person. */
@Description("Result of a command on the members of a chat for one person.")
public record ChatPersonResult(
        @Id @NonNull @Description("Id of the person, as it was given.")
        String personId,

        @NonNull @Description("Refusals; empty when it is done, or was so already.")
        List<@NonNull UserError> userErrors) {}
