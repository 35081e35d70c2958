package io.parta.organization.unit;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A unit (ST-5). */
@Description(
        "Unit of an organisation beside its classes: a department, the pedagogical staff. Members of the organisation "
                + "and operators see it.")
public record OrganizationUnit(
        @Ignore UUID organizationKey,
        @Ignore UUID key,
        @Ignore OrganizationStanding standing,
        @Ignore OrganizationState organizationState,
        @Ignore String sortName,

        @NonNull @Description("Name of the unit, at most 150 characters; unique in the organisation.")
        String name,

        @Description("Number of members of the unit, also of those whom the viewer may not know of.")
        int memberCount,

        @NonNull @Description("Time the unit was created.") Instant createdAt,

        @NonNull @Description("Time the unit was last renamed.")
        Instant updatedAt,

        @Description("Version of the unit: grows with each change of its data; updates name the version they read.")
        int version)
        implements Node {

    public static final String PREFIX = "unit";

    @Override
    @Id
    @NonNull
    @Description("Id of the unit, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, organizationKey, key);
    }
}
