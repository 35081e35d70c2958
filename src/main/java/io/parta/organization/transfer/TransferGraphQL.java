package io.parta.organization.transfer;

import io.parta.organization.Organization;
import io.parta.organization.Organizations;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.Memberships;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Moves of members between organisations, and what their payload shows. */
@GraphQLApi
public class TransferGraphQL {

    private final TransferService service;
    private final Organizations organizations;
    private final Memberships memberships;
    private final CurrentRequest request;

    TransferGraphQL(
            TransferService service, Organizations organizations, Memberships memberships, CurrentRequest request) {
        this.service = service;
        this.organizations = organizations;
        this.memberships = memberships;
        this.request = request;
    }

    @Mutation("membersTransfer")
    @Description(
            "Moves members from one organisation to another: their membership ends as by `memberRemove` and goes on in "
                    + "the other with the confirmed roles STUDENT, STAFF and TEACHER, the person if any, roster name and subjects; who "
                    + "is a member there already gains the roles. Confirmed guardians of students come along. Up to 100, a result "
                    + "for each, all that are not refused in one transaction. Whoever administers both organisations (neither "
                    + "suspended) and operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, WRONG_ORGANIZATION_STATE, "
                    + "CLASS_NOT_ACTIVE; of a result, for the member or a guardian: NOT_FOUND, ROLE_REQUIRED (no role to move), "
                    + "LAST_ADMINISTRATOR, SUBJECT_REQUIRED, ROLE_NOT_FOR_MINOR, STUDENT_IN_ANOTHER_CLASS.")
    public Uni<MembersTransferPayload> membersTransfer(
            @Name("input") @NonNull @Description("Input of the mutation.") MembersTransferInput input) {
        return service.transfer(input, request.viewer().requireLogIn());
    }

    @Description("Organisation that the members moved to; null when the command was refused.")
    public Uni<@Nullable Organization> organization(@Source MembersTransferPayload payload) {
        UUID key = payload.organizationKey();
        return key == null
                ? Uni.createFrom().nullItem()
                : organizations.find(key, request.viewer()).map(found -> found.orElse(null));
    }

    @Description(
            "Membership that the member goes on in; null when they did not move, or the viewer may not know of it.")
    public Uni<List<@Nullable Membership>> membership(@Source List<MemberTransferResult> results) {
        var keys = new ArrayList<@Nullable PartitionedKey>(results.size());
        results.forEach(one -> keys.add(
                one.organizationKey() == null || one.membershipKey() == null
                        ? null
                        : new PartitionedKey(one.organizationKey(), one.membershipKey())));
        return memberships
                .listByKeys(keys.stream().filter(Objects::nonNull).distinct().toList(), request.viewer())
                .map(found -> {
                    var ordered = new ArrayList<@Nullable Membership>(keys.size());
                    keys.forEach(key -> ordered.add(key == null ? null : found.get(key)));
                    return ordered;
                });
    }
}
