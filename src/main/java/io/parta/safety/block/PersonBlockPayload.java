package io.parta.safety.block;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code personBlock} answers; its {@code person} is read after the commit. */
@Description("Payload of `personBlock`.")
public record PersonBlockPayload(
        @Ignore @Nullable UUID personKey,

        @NonNull @Description("Refusals; empty when the person is blocked.")
        List<@NonNull UserError> userErrors) {

    static PersonBlockPayload refused(List<UserError> userErrors) {
        return new PersonBlockPayload(null, userErrors);
    }

    static PersonBlockPayload of(UUID person) {
        return new PersonBlockPayload(person, List.of());
    }
}
