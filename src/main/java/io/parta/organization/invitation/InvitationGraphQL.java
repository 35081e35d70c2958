package io.parta.organization.invitation;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.organization.Organization;
import io.parta.organization.Organizations;
import io.parta.organization.administration.AdministrationEvent;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.Memberships;
import io.parta.organization.structure.Classes;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.action.DecidedBy;
import io.parta.platform.graphql.action.ViewerAction;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Invitations: the one place that lists them, and what each shows (IN-2, IN-3). */
@GraphQLApi
public class InvitationGraphQL {

    private static final int KEY = 1;

    private final InvitationReads reads;
    private final Organizations organizations;
    private final Classes classes;
    private final Memberships memberships;
    private final InputCheck check;
    private final CurrentRequest request;

    InvitationGraphQL(
            InvitationReads reads,
            Organizations organizations,
            Classes classes,
            Memberships memberships,
            InputCheck check,
            CurrentRequest request) {
        this.reads = reads;
        this.organizations = organizations;
        this.classes = classes;
        this.memberships = memberships;
        this.check = check;
        this.request = request;
    }

    @Description(
            "Invitations into the organisation, the latest first: all of them for its administrators and operators, "
                    + "those of their classes' families for homeroom teachers and senior educators, null for others. Codes: "
                    + "INVALID_PAGE_SIZE, INVALID_CURSOR, INVALID_INPUT.")
    public Uni<List<@Nullable InvitationConnection>> invitations(
            @Source List<Organization> organizations,
            @Name("filter") @Nullable @Description("Filter of the list; absent lists all.") InvitationFilter filter,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(InvitationReads.LIST, KEY, first, after, last, before);
        return reads.listOf(organizations, checked(filter), page, request.viewer())
                .map(found -> inOrder(
                        organizations,
                        organization -> found.containsKey(organization.key())
                                ? InvitationConnection.of(found.get(organization.key()))
                                : null));
    }

    private InvitationFilter checked(@Nullable InvitationFilter filter) {
        if (filter == null) {
            return InvitationFilter.NONE;
        }
        if (!check.faults(filter).isEmpty()) {
            throw new ApiException(ErrorCode.INVALID_INPUT);
        }
        return filter;
    }

    @Description("Organisation of the invitation; null when the viewer may no longer know of it.")
    public Uni<List<@Nullable Organization>> organization(@Source List<Invitation> invitations) {
        var keys = invitations.stream().map(Invitation::organizationKey).toList();
        return organizations
                .listByKeys(keys, request.viewer())
                .map(found -> inOrder(invitations, one -> found.get(one.organizationKey())));
    }

    @Description("Class of the invitation; null when it is of none or the class was deleted.")
    public Uni<List<@Nullable SchoolClass>> schoolClass(@Source List<Invitation> invitations) {
        return referred(
                invitations,
                one -> key(one.organizationKey(), one.classKey()),
                keys -> classes.listByKeys(keys, request.viewer()));
    }

    @Description("Membership of the student whom the invitation names: the child who accepts, or whose guardian does; "
            + "null when it names none or they are no longer a member.")
    public Uni<List<@Nullable Membership>> student(@Source List<Invitation> invitations) {
        return members(invitations, Invitation::studentKey);
    }

    @Description("Membership of whoever made the invitation; null when it was an operator or somebody who has left.")
    public Uni<List<@Nullable Membership>> createdBy(@Source List<Invitation> invitations) {
        return members(invitations, Invitation::creatorKey);
    }

    @NonNull
    @Description("Acceptances of the invitation, the earliest first. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<@NonNull InvitationAcceptanceConnection>> acceptances(
            @Source List<Invitation> invitations,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(InvitationReads.ACCEPTANCES, KEY, first, after, last, before);
        return reads.listAcceptances(invitations, page).map(found -> invitations.stream()
                .map(InvitationReads::key)
                .map(found::get)
                .map(Objects::requireNonNull)
                .map(InvitationAcceptanceConnection::of)
                .toList());
    }

    @Description("Membership of whoever accepted; null while an application of theirs waits, and when they have left.")
    public Uni<List<@Nullable Membership>> membership(@Source List<InvitationAcceptance> acceptances) {
        return referred(
                acceptances,
                one -> key(one.organizationKey(), one.membershipKey()),
                keys -> memberships.listByKeys(keys, request.viewer()));
    }

    @NonNull
    @Description("Actions on the invitation, each with whether the viewer may take it now and why not.")
    public Uni<List<List<@NonNull ViewerAction>>> viewerActions(@Source List<Invitation> invitations) {
        request.viewer().requireLogIn();
        return Uni.createFrom().item(invitations.stream().map(this::actions).toList());
    }

    private List<ViewerAction> actions(Invitation one) {
        return List.of(ViewerAction.of(
                InvitationAction.REVOKE.mutation(),
                InvitationPolicy.revokes(
                        one.standing(), one.organizationState(), one.role(), one.headedByViewer(), one.state()),
                DecidedBy.ORGANIZATION,
                request.locale()));
    }

    @Description("Invitation that the event is about; null when it is about none.")
    public Uni<List<@Nullable Invitation>> invitation(@Source List<AdministrationEvent> events) {
        return referred(
                events,
                event -> key(event.organizationKey(), event.reference(InvitationActs.INVITATION)),
                keys -> reads.listByKeys(keys, request.viewer()));
    }

    @Id
    @ViewerIndependent
    @Description("Id of the invitation that the event is about; null when it is about none.")
    public Uni<@Nullable String> invitationId(@Source AdministrationEvent event) {
        UUID key = event.reference(InvitationActs.INVITATION);
        return Uni.createFrom()
                .item(key == null ? null : TypeId.encode(Invitation.PREFIX, event.organizationKey(), key));
    }

    private Uni<List<@Nullable Membership>> members(
            List<Invitation> invitations, Function<Invitation, @Nullable UUID> member) {
        return referred(
                invitations,
                one -> key(one.organizationKey(), member.apply(one)),
                keys -> memberships.listByKeys(keys, request.viewer()));
    }

    /** What each of the sources refers to, in one statement; nothing is asked when none refers. */
    static <S, T> Uni<List<@Nullable T>> referred(
            List<S> sources,
            Function<S, @Nullable PartitionedKey> key,
            Function<Collection<PartitionedKey>, Uni<Map<PartitionedKey, T>>> load) {
        var keys = sources.stream().map(key).filter(Objects::nonNull).distinct().toList();
        Uni<Map<PartitionedKey, T>> loaded = keys.isEmpty() ? Uni.createFrom().item(Map.of()) : load.apply(keys);
        return loaded.map(found -> inOrder(sources, source -> {
            PartitionedKey one = key.apply(source);
            return one == null ? null : found.get(one);
        }));
    }

    private static @Nullable PartitionedKey key(UUID organization, @Nullable UUID key) {
        return key == null ? null : new PartitionedKey(organization, key);
    }
}
