package io.parta.organization.structure;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classDelete} answers. */
@Description("Payload of `classDelete`.")
public record ClassDeletePayload(
        @Id @Nullable @Description("Id of the class that was deleted; null when the command was refused.")
        String deletedClassId,

        @NonNull @Description("Refusals; empty when the class was deleted.")
        List<@NonNull UserError> userErrors) {

    static ClassDeletePayload refused(List<UserError> userErrors) {
        return new ClassDeletePayload(null, userErrors);
    }
}
