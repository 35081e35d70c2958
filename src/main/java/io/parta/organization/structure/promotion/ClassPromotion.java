package io.parta.organization.structure.promotion;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A promotion of all classes of a year (ST-2). */
@Description(
        "Promotion of all classes of an organisation to the next academic year. Its administrators and operators see it.")
public record ClassPromotion(
        @Ignore UUID organizationKey,
        @Ignore UUID key,

        @Description("Academic year that ended: 2026 is 2026/27.")
        int academicYear,

        @NonNull @Description("Time of the promotion.") Instant promotedAt,

        @NonNull @Description("Time until which it may be undone.")
        Instant undoExpiresAt,

        @Nullable @Description("Time it was undone; null while it was not.")
        Instant undoneAt)
        implements Node {

    public static final String PREFIX = "promotion";

    @Override
    @Id
    @NonNull
    @Description("Id of the promotion, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, organizationKey, key);
    }
}
