package io.parta.organization.application.command;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code applicationsAccept} answers. */
@Description("Payload of `applicationsAccept`.")
public record ApplicationsAcceptPayload(
        @Nullable
        @Description("Results in the order of the input, at most 100; null when the command was refused as a whole.")
        List<@NonNull ApplicationResult> results,

        @NonNull @Description("Refusals of the command as a whole; those of single applications stand in `results`.")
        List<@NonNull UserError> userErrors) {

    static ApplicationsAcceptPayload refused(List<UserError> userErrors) {
        return new ApplicationsAcceptPayload(null, userErrors);
    }

    static ApplicationsAcceptPayload of(List<ApplicationResult> results) {
        return new ApplicationsAcceptPayload(results, List.of());
    }
}
