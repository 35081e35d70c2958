package io.parta.organization.structure.promotion;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationEventType;
import io.parta.organization.membership.StudentRoles;
import io.parta.organization.structure.StructureActs;
import io.parta.organization.structure.StructurePolicy;
import io.parta.organization.structure.promotion.PromotionStore.Kept;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sets a promotion back within 24 hours, unless that would lose what was done since (ST-2). */
@ApplicationScoped
class PromotionUndoService {

    private static final String MUTATION = "classesPromotionUndo";

    private final Commands commands;
    private final PromotionAccess access;
    private final PromotionStore promotions;
    private final PromotionUndoStore undos;
    private final StudentRoles roles;
    private final StructureActs acts;
    private final Clock clock;

    PromotionUndoService(
            Commands commands,
            PromotionAccess access,
            PromotionStore promotions,
            PromotionUndoStore undos,
            StudentRoles roles,
            StructureActs acts,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.promotions = promotions;
        this.undos = undos;
        this.roles = roles;
        this.acts = acts;
        this.clock = clock;
    }

    Uni<ClassesPromotionUndoPayload> undo(ClassesPromotionUndoInput input, Viewer viewer) {
        var act = acts.begin(MUTATION, viewer);
        return commands.run(
                ClassesPromotionUndoPayload.class,
                ClassesPromotionUndoPayload::refused,
                unit -> access.promotion(unit, input.promotionId(), "promotionId", viewer),
                (unit, found) -> undo(unit, act, found.organization(), found.key(), found.kept()));
    }

    private Uni<Result<ClassesPromotionUndoPayload>> undo(
            UnitOfWork unit, Act act, Accessed organization, UUID promotion, Kept kept) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var refusal = StructurePolicy.decide(organization.standing(), organization.state())
                .or(() -> PromotionPolicy.undoes(kept.promotedAt(), kept.undoneAt(), now));
        if (refusal.isPresent()) {
            return refused(List.of(refusal.get()));
        }
        return undos.listChanged(unit, organization.key(), kept.steps(), kept.promotedAt())
                .chain(changed -> {
                    if (!changed.isEmpty()) {
                        return refused(changed.stream()
                                .map(name -> Refusal.at(ErrorCode.PROMOTION_CHANGED_SINCE, "input", "promotionId")
                                        .with("name", name))
                                .toList());
                    }
                    return undos.setBack(unit, organization.key(), kept.promotedAt(), now)
                            .chain(() -> roles.restore(unit, organization.key(), kept.steps()))
                            .chain(() -> promotions.markUndone(unit, organization.key(), promotion, now))
                            .invoke(() -> acts.emit(
                                    unit,
                                    act,
                                    organization,
                                    OrganizationEventType.CLASSES_PROMOTION_UNDONE,
                                    "promotion",
                                    promotion))
                            .chain(() -> acts.record(
                                    unit,
                                    act,
                                    organization,
                                    PromotionService.id(organization, promotion),
                                    Map.of("academicYear", String.valueOf(kept.academicYear() + 1)),
                                    Map.of("academicYear", String.valueOf(kept.academicYear()))))
                            .replaceWith(Result.done(ClassesPromotionUndoPayload.of(organization.key(), promotion)));
                });
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }
}
