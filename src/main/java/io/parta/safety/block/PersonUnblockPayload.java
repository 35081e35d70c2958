package io.parta.safety.block;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code personUnblock} answers; its {@code person} is read after the commit. */
@Description("Payload of `personUnblock`.")
public record PersonUnblockPayload(
        @Ignore @Nullable UUID personKey,

        @NonNull @Description("Refusals; empty when the person is unblocked.")
        List<@NonNull UserError> userErrors) {

    static PersonUnblockPayload refused(List<UserError> userErrors) {
        return new PersonUnblockPayload(null, userErrors);
    }

    static PersonUnblockPayload of(UUID person) {
        return new PersonUnblockPayload(person, List.of());
    }
}
