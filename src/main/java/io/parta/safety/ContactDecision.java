package io.parta.safety;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.UserErrors;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What {@link Contacts} says, for people. */
@Description("Decision whether the viewer may reach a person in one way now.")
public record ContactDecision(
        @Description("Whether the viewer may.") boolean allowed,

        @Nullable @Description("Code of the refusal that the action would give; null when allowed.")
        ErrorCode reasonCode,

        @Nullable
        @Description("Text of the refusal, in the language of Accept-Language (ru by default); null when allowed.")
        String reason,

        @Nullable @Description("What would help; null when allowed or when nothing known does.")
        Remedy remedy) {

    static ContactDecision of(Optional<Refusal> decision, Locale language) {
        return decision.map(refusal -> new ContactDecision(
                        false,
                        refusal.code(),
                        UserErrors.text(refusal.code(), language, refusal.arguments()),
                        refusal.remedy()))
                .orElseGet(() -> new ContactDecision(true, null, null, null));
    }
}
