package io.parta.organization.invitation;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invitations for other packages. */
public interface Invitations {

    /** An invitation to be made, decided and whole. */
    record Draft(
            OrganizationRole role,
            @Nullable UUID classKey,
            @Nullable UUID studentKey,
            List<String> subjects,
            @Nullable String note,
            int maxUses,
            Instant expiresAt) {}

    /** An invitation that was made; its link is known here and never again. */
    record Made(UUID organizationKey, UUID key, InvitationLink link) {}

    /** Makes the invitations, records and tells it, in their order. The caller holds the organisation's row lock. */
    Uni<List<Made>> make(UnitOfWork unit, Act act, Accessed organization, List<Draft> drafts);

    /** The invitations of the keys that the viewer may know of, in one statement. */
    Uni<Map<PartitionedKey, Invitation>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer);
}
