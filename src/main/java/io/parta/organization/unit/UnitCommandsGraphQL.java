package io.parta.organization.unit;

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

/** The commands on units and what their payloads show. */
@GraphQLApi
public class UnitCommandsGraphQL {

    private static final String AFTER = "Unit after the command; null when it was refused.";

    private final UnitService service;
    private final UnitMemberService members;
    private final UnitReads reads;
    private final CurrentRequest request;

    UnitCommandsGraphQL(UnitService service, UnitMemberService members, UnitReads reads, CurrentRequest request) {
        this.service = service;
        this.members = members;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("unitCreate")
    @Description(
            "Creates a unit beside the classes. Administrators of the organisation (not while it is suspended) and "
                    + "operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, UNIT_NAME_TAKEN, WRONG_ORGANIZATION_STATE.")
    public Uni<UnitCreatePayload> unitCreate(
            @Name("input") @NonNull @Description("Input of the mutation.") UnitCreateInput input) {
        return service.create(input, request.viewer().requireLogIn());
    }

    @Mutation("unitUpdate")
    @Description("Renames a unit. Administrators of the organisation (not while it is suspended) and operators. Codes: "
            + "NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, UNIT_NAME_TAKEN, WRONG_ORGANIZATION_STATE, CONFLICT.")
    public Uni<UnitUpdatePayload> unitUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") UnitUpdateInput input) {
        return service.update(input, request.viewer().requireLogIn());
    }

    @Mutation("unitDelete")
    @Description("Deletes a unit; its members leave it and stay members of the organisation. Administrators of the "
            + "organisation (not while it is suspended) and operators. Codes: NOT_FOUND, NOT_ALLOWED, "
            + "WRONG_ORGANIZATION_STATE, CONFLICT.")
    public Uni<UnitDeletePayload> unitDelete(
            @Name("input") @NonNull @Description("Input of the mutation.") UnitDeleteInput input) {
        return service.delete(input, request.viewer().requireLogIn());
    }

    @Mutation("unitMembersAdd")
    @Description(
            "Adds members who are staff or teachers to a unit, or gives those who are there another post: up to 100, a "
                    + "result for each, all that are not refused in one transaction. Administrators of the organisation (not "
                    + "while it is suspended) and operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, "
                    + "WRONG_ORGANIZATION_STATE; of a result: NOT_FOUND, ROLE_REQUIRED, TOO_MANY_UNITS (a member belongs to 20).")
    public Uni<UnitMembersAddPayload> unitMembersAdd(
            @Name("input") @NonNull @Description("Input of the mutation.") UnitMembersAddInput input) {
        return members.add(input, request.viewer().requireLogIn());
    }

    @Mutation("unitMembersRemove")
    @Description(
            "Removes members from a unit; they stay members of the organisation. Up to 100, a result for each, all that "
                    + "are not refused in one transaction. Administrators of the organisation (not while it is suspended) and "
                    + "operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, WRONG_ORGANIZATION_STATE; of a result: NOT_FOUND, "
                    + "MEMBER_NOT_IN_UNIT.")
    public Uni<UnitMembersRemovePayload> unitMembersRemove(
            @Name("input") @NonNull @Description("Input of the mutation.") UnitMembersRemoveInput input) {
        return members.remove(input, request.viewer().requireLogIn());
    }

    @Description(AFTER)
    public Uni<@Nullable OrganizationUnit> unit(@Source UnitCreatePayload payload) {
        return after(payload.organizationKey(), payload.unitKey());
    }

    @Description(AFTER)
    public Uni<@Nullable OrganizationUnit> unit(@Source UnitUpdatePayload payload) {
        return after(payload.organizationKey(), payload.unitKey());
    }

    @Description(AFTER)
    public Uni<@Nullable OrganizationUnit> unit(@Source UnitMembersAddPayload payload) {
        return after(payload.organizationKey(), payload.unitKey());
    }

    @Description(AFTER)
    public Uni<@Nullable OrganizationUnit> unit(@Source UnitMembersRemovePayload payload) {
        return after(payload.organizationKey(), payload.unitKey());
    }

    private Uni<@Nullable OrganizationUnit> after(@Nullable UUID organization, @Nullable UUID unit) {
        if (organization == null || unit == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, unit);
        return reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
