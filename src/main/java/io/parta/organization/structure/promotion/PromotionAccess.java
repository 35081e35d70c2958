package io.parta.organization.structure.promotion;

import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.structure.StructurePolicy;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.LockMode;

/** Loads a promotion for a command, under the organisation's row lock, and asks who may undo it. */
@ApplicationScoped
class PromotionAccess {

    private static final UUID NONE = new UUID(0, 0);

    private final OrganizationAccess organizations;
    private final PromotionStore promotions;

    PromotionAccess(OrganizationAccess organizations, PromotionStore promotions) {
        this.organizations = organizations;
        this.promotions = promotions;
    }

    /** A promotion under a command of somebody who may undo it. */
    record AccessedPromotion(Accessed organization, UUID key, PromotionStore.Kept kept) {}

    /** NOT_FOUND for whoever does not keep the structure: nobody else knows of promotions. */
    Uni<Result<AccessedPromotion>> promotion(UnitOfWork unit, String id, String field, Viewer viewer) {
        var key = TypeId.decodePartitioned(ClassPromotion.PREFIX, id).orElse(new PartitionedKey(NONE, NONE));
        return organizations
                .find(unit, key.partition(), field, LockMode.PESSIMISTIC_WRITE, viewer)
                .chain(organization -> promotions
                        .find(unit, key.partition(), key.key())
                        .map(kept -> organization.chain(found -> kept.isEmpty()
                                        || !found.standing().keeper()
                                ? Result.<AccessedPromotion>refused(Refusal.at(ErrorCode.NOT_FOUND, "input", field))
                                : StructurePolicy.right(found.standing())
                                        .map(Result::<AccessedPromotion>refused)
                                        .orElseGet(() ->
                                                Result.done(new AccessedPromotion(found, key.key(), kept.get()))))));
    }
}
