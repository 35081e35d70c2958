package io.parta.platform.graphql.error;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A refusal as the client sees it, in the language of the request. */
@Description("Refusal the user can act on. Nothing was changed.")
public record UserError(
        @NonNull @Description("Code of the refusal.") ErrorCode code,

        @NonNull @Description("Text for a person, in the language of Accept-Language (ru by default).")
        String message,

        @Nullable @Description("Path of the input field at fault, from `input`; null when no field is at fault.")
        List<@NonNull String> path,

        @Nullable @Description("What would help; null when nothing known does.")
        Remedy remedy) {}
