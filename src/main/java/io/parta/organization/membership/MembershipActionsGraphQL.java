package io.parta.organization.membership;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationActions;
import io.parta.organization.OrganizationPolicy;
import io.parta.organization.Organizations;
import io.parta.organization.membership.MembershipPolicy.MemberState;
import io.parta.platform.graphql.action.DecidedBy;
import io.parta.platform.graphql.action.ViewerAction;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What the viewer may do with a member and with the members of an organisation (RO-5). */
@GraphQLApi
public class MembershipActionsGraphQL implements OrganizationActions {

    private final MembershipDetailReads details;
    private final Organizations organizations;
    private final CurrentRequest request;

    MembershipActionsGraphQL(MembershipDetailReads details, Organizations organizations, CurrentRequest request) {
        this.details = details;
        this.organizations = organizations;
        this.request = request;
    }

    @Override
    public Map<String, Optional<Refusal>> decide(Organization organization) {
        return Map.of(
                MembershipService.ADD, OrganizationPolicy.administers(organization.standing(), organization.state()));
    }

    @NonNull
    @Description("Actions on the membership, each with whether the viewer may take it now and why not.")
    public Uni<List<List<@NonNull ViewerAction>>> viewerActions(@Source List<Membership> memberships) {
        var viewer = request.viewer().requireLogIn();
        var keys = memberships.stream().map(Membership::organizationKey).toList();
        return organizations.listByKeys(keys, viewer).chain(found -> details.lastAdministrators(memberships)
                .map(last -> memberships.stream()
                        .map(one -> actions(
                                one,
                                found.get(one.organizationKey()),
                                one.personKey() != null && one.personKey().equals(viewer.personId()),
                                last.contains(one.place())))
                        .toList()));
    }

    /** None on a membership that waits in an organisation which the viewer may not know of yet. */
    private List<ViewerAction> actions(
            Membership membership, @Nullable Organization organization, boolean own, boolean last) {
        if (organization == null) {
            return List.of();
        }
        var state = new MemberState(
                own, membership.personKey() != null, membership.administratorAppointedAt() != null, last);
        return Arrays.stream(MembershipAction.values())
                .map(action -> ViewerAction.of(
                        action.mutation(),
                        MembershipPolicy.decide(action, organization.standing(), organization.state(), state),
                        action == MembershipAction.LEAVE ? DecidedBy.PLATFORM : DecidedBy.ORGANIZATION,
                        request.locale()))
                .toList();
    }
}
