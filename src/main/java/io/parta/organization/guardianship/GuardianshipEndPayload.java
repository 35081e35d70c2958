package io.parta.organization.guardianship;

import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.node.TypeId;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code guardianshipEnd} answers. */
@Description("Payload of `guardianshipEnd`.")
public record GuardianshipEndPayload(
        @Id @Nullable @Description("Id of the guardianship that has ended; null when it was refused.")
        String guardianshipId,

        @NonNull @Description("Refusals; empty when the guardianship has ended.")
        List<@NonNull UserError> userErrors) {

    static GuardianshipEndPayload refused(List<UserError> userErrors) {
        return new GuardianshipEndPayload(null, userErrors);
    }

    static GuardianshipEndPayload of(GuardianshipEntity guardianship) {
        return new GuardianshipEndPayload(
                TypeId.encode(Guardianship.PREFIX, guardianship.organizationId, guardianship.id), List.of());
    }
}
