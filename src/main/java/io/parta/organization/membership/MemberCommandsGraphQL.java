package io.parta.organization.membership;

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

/** The commands on members and what their payloads show. */
@GraphQLApi
public class MemberCommandsGraphQL {

    private static final String AFTER = "Membership after the command; null when it was refused.";
    private static final String KEEPERS =
            " The organisation's administrators (not while it is suspended) and operators. "
                    + "Codes: NOT_FOUND, NOT_ALLOWED, WRONG_ORGANIZATION_STATE, CONFLICT, ";

    private final MembershipService members;
    private final MemberRolesService roles;
    private final DepartureService departures;
    private final MembershipReads reads;
    private final CurrentRequest request;

    MemberCommandsGraphQL(
            MembershipService members,
            MemberRolesService roles,
            DepartureService departures,
            MembershipReads reads,
            CurrentRequest request) {
        this.members = members;
        this.roles = roles;
        this.departures = departures;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("memberAdd")
    @Description(
            "Adds a member: a person by their public number, who is told, or somebody without an account by roster "
                    + "name." + KEEPERS + "INVALID_INPUT, ALREADY_A_MEMBER, NO_ROLE_LEFT, SUBJECT_REQUIRED, "
                    + "ROLE_NOT_FOR_MINOR, GUARDIANSHIP_REQUIRED, NOT_A_STUDENT.")
    public Uni<MemberAddPayload> memberAdd(
            @Name("input") @NonNull @Description("Input of the mutation.") MemberAddInput input) {
        return members.add(input, request.viewer().requireLogIn());
    }

    @Mutation("memberUpdate")
    @Description("Changes what the organisation knows of a member." + KEEPERS
            + "INVALID_INPUT, SUBJECT_REQUIRED, ROLE_NOT_FOR_MINOR.")
    public Uni<MemberUpdatePayload> memberUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") MemberUpdateInput input) {
        return members.update(input, request.viewer().requireLogIn());
    }

    @Mutation("memberRolesUpdate")
    @Description("Adds, removes or replaces roles of a member; what stood on a removed role ends with it: places in "
            + "classes, guardianships." + KEEPERS
            + "INVALID_INPUT, NO_ROLE_LEFT, SUBJECT_REQUIRED, ROLE_NOT_FOR_MINOR, "
            + "GUARDIANSHIP_REQUIRED, LAST_ADMINISTRATOR, ADMINISTRATOR_ROLE_REQUIRED.")
    public Uni<MemberRolesUpdatePayload> memberRolesUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") MemberRolesUpdateInput input) {
        return roles.update(input, request.viewer().requireLogIn());
    }

    @Mutation("memberRemove")
    @Description(
            "Ends a membership with all of its rights and live streams, at once." + KEEPERS + "LAST_ADMINISTRATOR.")
    public Uni<MemberRemovePayload> memberRemove(
            @Name("input") @NonNull @Description("Input of the mutation.") MemberRemoveInput input) {
        return departures.remove(input, request.viewer().requireLogIn());
    }

    @Mutation("membershipLeave")
    @Description("Ends the viewer's own membership with all of its rights and live streams, at once, whatever the "
            + "organisation's state. Codes: NOT_FOUND, NOT_ALLOWED, LAST_ADMINISTRATOR, CONFLICT.")
    public Uni<MembershipLeavePayload> membershipLeave(
            @Name("input") @NonNull @Description("Input of the mutation.") MembershipLeaveInput input) {
        return departures.leave(input, request.viewer().requireLogIn());
    }

    @Mutation("memberAttachPerson")
    @Description("Attaches a person, who is told, to a membership without one." + KEEPERS
            + "INVALID_INPUT, PERSON_ALREADY_ATTACHED, ALREADY_A_MEMBER.")
    public Uni<MemberAttachPersonPayload> memberAttachPerson(
            @Name("input") @NonNull @Description("Input of the mutation.") MemberAttachPersonInput input) {
        return members.attachPerson(input, request.viewer().requireLogIn());
    }

    @Description(AFTER)
    public Uni<@Nullable Membership> membership(@Source MemberAddPayload payload) {
        return after(payload.organizationKey(), payload.membershipKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Membership> membership(@Source MemberUpdatePayload payload) {
        return after(payload.organizationKey(), payload.membershipKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Membership> membership(@Source MemberRolesUpdatePayload payload) {
        return after(payload.organizationKey(), payload.membershipKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Membership> membership(@Source MemberAttachPersonPayload payload) {
        return after(payload.organizationKey(), payload.membershipKey());
    }

    private Uni<@Nullable Membership> after(@Nullable UUID organization, @Nullable UUID membership) {
        if (organization == null || membership == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, membership);
        return reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
