package io.parta.chat.waiting;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What a command in bulk did with one entry of the roster. */
@Description("Result of a command on the waiting invitations of a chat for one membership.")
public record ChatInviteResult(
        @Id @NonNull @Description("Id of the membership, as it was given.")
        String membershipId,

        @NonNull @Description("Refusals; empty when it is done, or was so already.")
        List<@NonNull UserError> userErrors) {}
