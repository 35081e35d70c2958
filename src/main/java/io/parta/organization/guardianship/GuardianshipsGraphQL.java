package io.parta.organization.guardianship;

import io.parta.organization.Organization;
import io.parta.organization.Organizations;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.Memberships;
import io.parta.platform.graphql.action.DecidedBy;
import io.parta.platform.graphql.action.ViewerAction;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Guardianships: the commands, and the edges they add to members (RO-3, RO-7). */
@GraphQLApi
public class GuardianshipsGraphQL {

    private static final String KEEPERS =
            " The organisation's administrators (not while it is suspended) and operators. "
                    + "Codes: NOT_FOUND, NOT_ALLOWED, WRONG_ORGANIZATION_STATE, CONFLICT";

    private final GuardianshipService service;
    private final GuardianshipReads reads;
    private final Memberships memberships;
    private final Organizations organizations;
    private final CurrentRequest request;

    GuardianshipsGraphQL(
            GuardianshipService service,
            GuardianshipReads reads,
            Memberships memberships,
            Organizations organizations,
            CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.memberships = memberships;
        this.organizations = organizations;
        this.request = request;
    }

    @Mutation("guardianshipAdd")
    @Description("Makes a member the confirmed guardian of a student, with the role GUARDIAN." + KEEPERS
            + ", INVALID_INPUT, NOT_A_STUDENT, ALREADY_A_GUARDIAN, ROLE_NOT_FOR_MINOR.")
    public Uni<GuardianshipAddPayload> guardianshipAdd(
            @Name("input") @NonNull @Description("Input of the mutation.") GuardianshipAddInput input) {
        return service.add(input, request.viewer().requireLogIn());
    }

    @Mutation("guardianshipConfirm")
    @Description(
            "Confirms a guardianship that waits; the role GUARDIAN counts from now on. Whoever heads a class of the "
                    + "student (homeroom teacher, senior educator) may too." + KEEPERS
                    + ", GUARDIANSHIP_ALREADY_CONFIRMED, ROLE_NOT_FOR_MINOR.")
    public Uni<GuardianshipConfirmPayload> guardianshipConfirm(
            @Name("input") @NonNull @Description("Input of the mutation.") GuardianshipConfirmInput input) {
        return service.confirm(input, request.viewer().requireLogIn());
    }

    @Mutation("guardianshipEnd")
    @Description("Ends a guardianship; a guardian without a student loses the role." + KEEPERS + ".")
    public Uni<GuardianshipEndPayload> guardianshipEnd(
            @Name("input") @NonNull @Description("Input of the mutation.") GuardianshipEndInput input) {
        return service.end(input, request.viewer().requireLogIn());
    }

    @Description("Guardianship after the command; null when it was refused.")
    public Uni<@Nullable Guardianship> guardianship(@Source GuardianshipAddPayload payload) {
        return after(payload.organizationKey(), payload.guardianshipKey());
    }

    @Description("Guardianship after the command; null when it was refused.")
    public Uni<@Nullable Guardianship> guardianship(@Source GuardianshipConfirmPayload payload) {
        return after(payload.organizationKey(), payload.guardianshipKey());
    }

    @NonNull
    @Description("Guardianships over the member that the viewer may see, the oldest first, at most 20.")
    public Uni<List<List<@NonNull Guardianship>>> guardians(@Source List<Membership> members) {
        return reads.guardians(keys(members), request.viewer()).map(found -> inOrder(members, found));
    }

    @NonNull
    @Description("Guardianships of the member over students that the viewer may see, the oldest first, at most 20.")
    public Uni<List<List<@NonNull Guardianship>>> wards(@Source List<Membership> members) {
        return reads.wards(keys(members), request.viewer()).map(found -> inOrder(members, found));
    }

    @Description("Membership of the guardian; null when the viewer may not see it.")
    public Uni<List<@Nullable Membership>> guardian(@Source List<Guardianship> guardianships) {
        return members(guardianships, Guardianship::guardianKey);
    }

    @Description("Membership of the student; null when the viewer may not see it.")
    public Uni<List<@Nullable Membership>> student(@Source List<Guardianship> guardianships) {
        return members(guardianships, Guardianship::studentKey);
    }

    @NonNull
    @Description("Actions on the guardianship, each with whether the viewer may take it now and why not.")
    public Uni<List<List<@NonNull ViewerAction>>> viewerActions(@Source List<Guardianship> guardianships) {
        var viewer = request.viewer().requireLogIn();
        var keys = guardianships.stream().map(Guardianship::organizationKey).toList();
        return organizations.listByKeys(keys, viewer).map(found -> guardianships.stream()
                .map(one -> actions(one, found.get(one.organizationKey())))
                .toList());
    }

    private List<ViewerAction> actions(Guardianship one, @Nullable Organization organization) {
        if (organization == null) {
            return List.of();
        }
        return Arrays.stream(GuardianshipAction.values())
                .map(action -> ViewerAction.of(
                        action.mutation(),
                        GuardianshipPolicy.decide(
                                action,
                                organization.standing(),
                                organization.state(),
                                one.headedByViewer(),
                                one.state()),
                        DecidedBy.ORGANIZATION,
                        request.locale()))
                .toList();
    }

    private Uni<List<@Nullable Membership>> members(
            List<Guardianship> guardianships, Function<Guardianship, UUID> member) {
        var keys = guardianships.stream()
                .map(one -> new PartitionedKey(one.organizationKey(), member.apply(one)))
                .toList();
        return memberships.listByKeys(keys, request.viewer()).map(found -> {
            var ordered = new ArrayList<@Nullable Membership>(keys.size());
            keys.forEach(key -> ordered.add(found.get(key)));
            return ordered;
        });
    }

    private static List<PartitionedKey> keys(List<Membership> members) {
        return members.stream()
                .map(one -> new PartitionedKey(one.organizationKey(), one.key()))
                .toList();
    }

    private static List<List<Guardianship>> inOrder(
            List<Membership> members, Map<PartitionedKey, List<Guardianship>> found) {
        return members.stream()
                .map(one -> found.getOrDefault(new PartitionedKey(one.organizationKey(), one.key()), List.of()))
                .toList();
    }

    private Uni<@Nullable Guardianship> after(@Nullable UUID organization, @Nullable UUID guardianship) {
        if (organization == null || guardianship == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, guardianship);
        return reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
