package io.parta.organization.structure.promotion;

import io.parta.organization.Organization;
import io.parta.organization.Organizations;
import io.parta.organization.structure.ClassForm;
import io.parta.organization.structure.ClassReads;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Promotions of classes: preview, doing, undoing, and the line of a class's years (ST-2). */
@GraphQLApi
public class PromotionGraphQL {

    private static final UUID NONE = new UUID(0, 0);

    private final PromotionService promotions;
    private final PromotionUndoService undos;
    private final PromotionReads reads;
    private final ClassReads classes;
    private final Organizations organizations;
    private final CurrentRequest request;

    PromotionGraphQL(
            PromotionService promotions,
            PromotionUndoService undos,
            PromotionReads reads,
            ClassReads classes,
            Organizations organizations,
            CurrentRequest request) {
        this.promotions = promotions;
        this.undos = undos;
        this.reads = reads;
        this.classes = classes;
        this.organizations = organizations;
        this.request = request;
    }

    @Query("classesPromotionPreview")
    @Description(
            "What `classesPromote` would do now: each class, what becomes of it, what stands in the way. Null unless the "
                    + "viewer is an administrator of the organisation or an operator. Codes: INVALID_INPUT. Needs a log-in.")
    public Uni<@Nullable ClassesPromotionPreview> classesPromotionPreview(
            @Name("organizationId") @Id @NonNull @Description("Id of the organisation.") String organizationId,
            @Name("academicYear")
                    @Nullable
                    @Description(
                            "Academic year that ends: the current one, or the one before. Absent is the current one.")
                    Integer academicYear,
            @Name("graduateClassIds")
                    @Id
                    @NonNull
                    @DefaultValue("[]")
                    @Description("Ids of classes that graduate although they would go on, at most 100.")
                    List<@NonNull String> graduateClassIds) {
        var viewer = request.viewer().requireLogIn();
        var graduating = Set.copyOf(Objects.requireNonNullElse(graduateClassIds, List.<String>of()));
        return organizations
                .find(TypeId.decode(Organization.PREFIX, organizationId).orElse(NONE), viewer)
                .chain(found -> found.isEmpty() || !found.get().standing().keeper()
                        ? Uni.createFrom().nullItem()
                        : preview(found.get(), academicYear, graduating));
    }

    private Uni<@Nullable ClassesPromotionPreview> preview(
            Organization organization, @Nullable Integer academicYear, Set<String> graduating) {
        int thisYear = classes.yearOf(organization);
        int year = academicYear == null ? thisYear : academicYear;
        if (PromotionPolicy.ends(year, thisYear).isPresent()) {
            throw new ApiException(ErrorCode.INVALID_INPUT);
        }
        var language = request.locale();
        return classes.listTaught(organization.key(), year, request.viewer())
                .chain(taught -> reads.namesOf(organization.key(), year + 1)
                        .map(taken -> new ClassesPromotionPreview(
                                year,
                                taught.stream()
                                        .map(one -> step(one, graduating, taken, language))
                                        .toList())));
    }

    private static ClassPromotionStep step(
            SchoolClass one, Set<String> graduating, Set<String> taken, Locale language) {
        var form = ClassForm.of(one);
        var next = form.next().filter(following -> !graduating.contains(one.getId()));
        return new ClassPromotionStep(
                one,
                next.isPresent() ? ClassOutcome.PROMOTE : ClassOutcome.GRADUATE,
                next.map(ClassForm::fullName).orElse(null),
                next.flatMap(following -> PromotionPolicy.goesOn(form, following, taken))
                        .map(refusal -> List.of(UserErrors.of(refusal, language)))
                        .orElse(List.of()));
    }

    @Mutation("classesPromote")
    @Description(
            "Moves all classes of an academic year on to the next, or graduates them, with students and staff: 1А becomes "
                    + "2А, 11А graduates. All or nothing; it may be undone within 24 hours. Administrators of the organisation (not "
                    + "while it is suspended) and operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, NOTHING_TO_PROMOTE, "
                    + "PROMOTION_NAME_TAKEN (for each class that is in the way), WRONG_ORGANIZATION_STATE, CONFLICT.")
    public Uni<ClassesPromotePayload> classesPromote(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassesPromoteInput input) {
        return promotions.promote(input, request.viewer().requireLogIn());
    }

    @Mutation("classesPromotionUndo")
    @Description(
            "Sets a promotion back within 24 hours: classes, students, staff and roles are as before. Administrators of "
                    + "the organisation (not while it is suspended) and operators. Codes: NOT_FOUND, PROMOTION_UNDO_EXPIRED, "
                    + "PROMOTION_ALREADY_UNDONE, PROMOTION_CHANGED_SINCE (for each class whose change would be lost), "
                    + "WRONG_ORGANIZATION_STATE.")
    public Uni<ClassesPromotionUndoPayload> classesPromotionUndo(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassesPromotionUndoInput input) {
        return undos.undo(input, request.viewer().requireLogIn());
    }

    @Description("Promotion that was carried out; null when it was refused.")
    public Uni<@Nullable ClassPromotion> promotion(@Source ClassesPromotePayload payload) {
        return after(payload.organizationKey(), payload.promotionKey());
    }

    @Description("Promotion that was set back; null when that was refused.")
    public Uni<@Nullable ClassPromotion> promotion(@Source ClassesPromotionUndoPayload payload) {
        return after(payload.organizationKey(), payload.promotionKey());
    }

    @Description(
            "Latest promotion of the organisation's classes; null when there was none, or the viewer is neither its "
                    + "administrator nor an operator.")
    public Uni<List<@Nullable ClassPromotion>> latestPromotion(@Source List<Organization> organizations) {
        var keys = organizations.stream().map(Organization::key).toList();
        return reads.listLatest(keys, request.viewer()).map(found -> {
            var ordered = new ArrayList<@Nullable ClassPromotion>(keys.size());
            keys.forEach(key -> ordered.add(found.get(key)));
            return ordered;
        });
    }

    @NonNull
    @Description(
            "Classes of the same line, the earliest academic year first, this one among them: 1А, 2А, 3А … At most one "
                    + "for each year.")
    public Uni<List<List<@NonNull SchoolClass>>> history(@Source List<SchoolClass> classes) {
        return this.classes.listOfLines(classes, request.viewer()).map(found -> classes.stream()
                .map(one -> found.getOrDefault(one.lineageKey(), List.of()))
                .toList());
    }

    private Uni<@Nullable ClassPromotion> after(@Nullable UUID organization, @Nullable UUID promotion) {
        if (organization == null || promotion == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, promotion);
        return reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
