package io.parta.organization.administrator;

import io.parta.organization.Organization;
import io.parta.organization.membership.MemberRemovePayload;
import io.parta.organization.membership.MemberRolesUpdatePayload;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.MembershipConnection;
import io.parta.organization.membership.MembershipLeavePayload;
import io.parta.organization.membership.Memberships;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Administrators of an organisation: appointing, demoting, listing, and who could follow the last one (OR-3, OR-4, OR-5). */
@GraphQLApi
public class AdministratorsGraphQL {

    private static final int KEY = 2;
    private static final String SUCCESSORS = "Members who could be appointed administrator, at most 10 by roster name; "
            + "null unless the refusal is LAST_ADMINISTRATOR.";

    private final AdministratorService administrators;
    private final AdministratorReads reads;
    private final Memberships memberships;
    private final CurrentRequest request;

    AdministratorsGraphQL(
            AdministratorService administrators,
            AdministratorReads reads,
            Memberships memberships,
            CurrentRequest request) {
        this.administrators = administrators;
        this.reads = reads;
        this.memberships = memberships;
        this.request = request;
    }

    @Mutation("administratorAppoint")
    @Description(
            "Appoints an administrator of an organisation, by an order; they become a member with the role STAFF if "
                    + "they are none. The first by an operator, further ones by administrators (not while it is suspended) and "
                    + "operators. An administrator names by `personId` members only. Codes: NOT_FOUND, NOT_ALLOWED (also a student "
                    + "or a minor), INVALID_INPUT, WRONG_ORGANIZATION_STATE, ADMINISTRATOR_ALREADY_APPOINTED, CONFLICT.")
    public Uni<AdministratorAppointPayload> administratorAppoint(
            @Name("input") @NonNull @Description("Input of the mutation.") AdministratorAppointInput input) {
        return administrators.appoint(input, request.viewer().requireLogIn());
    }

    @Mutation("administratorDemote")
    @Description("Takes the grant from an administrator, who stays a member with the same roles. The organisation's "
            + "administrators (not while it is suspended) and operators. Codes: NOT_FOUND, NOT_ALLOWED, "
            + "WRONG_ORGANIZATION_STATE, NOT_AN_ADMINISTRATOR, LAST_ADMINISTRATOR, CONFLICT.")
    public Uni<AdministratorDemotePayload> administratorDemote(
            @Name("input") @NonNull @Description("Input of the mutation.") AdministratorDemoteInput input) {
        return administrators.demote(input, request.viewer().requireLogIn());
    }

    @NonNull
    @Description("Administrators of the organisation whom the viewer may see, the longest-serving first: members and "
            + "operators see all, others none. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<MembershipConnection> administrators(
            @Source Organization organization,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(AdministratorReads.ADMINISTRATORS, KEY, first, after, last, before);
        return reads.listAdministrators(organization.key(), page, request.viewer())
                .map(MembershipConnection::of);
    }

    @Description("Membership of the administrator; null when the command was refused.")
    public Uni<@Nullable Membership> membership(@Source AdministratorAppointPayload payload) {
        return after(payload.organizationKey(), payload.membershipKey());
    }

    @Description("Membership after the command; null when it was refused.")
    public Uni<@Nullable Membership> membership(@Source AdministratorDemotePayload payload) {
        return after(payload.organizationKey(), payload.membershipKey());
    }

    @Description(SUCCESSORS)
    public Uni<@Nullable List<@NonNull Membership>> possibleSuccessors(@Source AdministratorDemotePayload payload) {
        return successors(payload.organizationKey(), payload.userErrors());
    }

    @Description(SUCCESSORS)
    public Uni<@Nullable List<@NonNull Membership>> possibleSuccessors(@Source MemberRolesUpdatePayload payload) {
        return successors(payload.organizationKey(), payload.userErrors());
    }

    @Description(SUCCESSORS)
    public Uni<@Nullable List<@NonNull Membership>> possibleSuccessors(@Source MemberRemovePayload payload) {
        return successors(payload.organizationKey(), payload.userErrors());
    }

    @Description(SUCCESSORS)
    public Uni<@Nullable List<@NonNull Membership>> possibleSuccessors(@Source MembershipLeavePayload payload) {
        return successors(payload.organizationKey(), payload.userErrors());
    }

    private Uni<@Nullable List<Membership>> successors(UUID organization, List<UserError> errors) {
        return errors.stream().anyMatch(error -> error.code() == ErrorCode.LAST_ADMINISTRATOR)
                ? reads.successors(organization, request.viewer()).map(found -> found)
                : Uni.createFrom().nullItem();
    }

    private Uni<@Nullable Membership> after(@Nullable UUID organization, @Nullable UUID membership) {
        if (organization == null || membership == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, membership);
        return memberships.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
