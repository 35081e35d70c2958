package io.parta.safety.phonebook;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code phoneBookReplace} answers: nothing that tells whose numbers they are. */
@Description("Payload of `phoneBookReplace`.")
public record PhoneBookReplacePayload(
        @Nullable
        @Description("How many numbers the phone book holds now; null when it was refused. Whether they belong to "
                + "anybody here is not told.")
        Integer phoneCount,

        @NonNull @Description("Refusals; empty when the phone book was replaced.")
        List<@NonNull UserError> userErrors) {

    static PhoneBookReplacePayload refused(List<UserError> userErrors) {
        return new PhoneBookReplacePayload(null, userErrors);
    }

    static PhoneBookReplacePayload of(int phoneCount) {
        return new PhoneBookReplacePayload(phoneCount, List.of());
    }
}
