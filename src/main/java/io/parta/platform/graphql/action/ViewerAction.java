package io.parta.platform.graphql.action;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.UserErrors;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An action on an object and the policy's decision about it. */
@Description("Action that a mutation offers on an object, and whether the viewer may take it now.")
public record ViewerAction(
        @NonNull @Description("Name of the mutation, for example `organizationUpdate`.")
        String action,

        @Description("Whether the mutation would be accepted now.")
        boolean allowed,

        @Nullable @Description("Code of the refusal the mutation would give; null when allowed.")
        ErrorCode reasonCode,

        @Nullable
        @Description("Text of the refusal, in the language of Accept-Language (ru by default); null when allowed.")
        String reason,

        @NonNull @Description("Party whose rule decided.") DecidedBy decidedBy,

        @Nullable @Description("What would help; null when allowed or when nothing known does.")
        Remedy remedy) {

    /** @param decision what the policy says: a refusal, or empty when the action is allowed */
    public static ViewerAction of(String action, Optional<Refusal> decision, DecidedBy decidedBy, Locale language) {
        return decision.map(refusal -> new ViewerAction(
                        action,
                        false,
                        refusal.code(),
                        UserErrors.text(refusal.code(), language, refusal.arguments()),
                        decidedBy,
                        refusal.remedy()))
                .orElseGet(() -> new ViewerAction(action, true, null, null, decidedBy, null));
    }
}
