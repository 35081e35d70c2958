package io.parta.organization.invitation;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationActions;
import io.parta.organization.OrganizationPolicy;
import io.parta.platform.graphql.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Whether the viewer may invite into an organisation as a whole; into a class: {@link ClassInvitationActions}. */
@ApplicationScoped
class InvitationActions implements OrganizationActions {

    @Override
    public Map<String, Optional<Refusal>> decide(Organization organization) {
        return Map.of(
                InvitationAction.CREATE.mutation(),
                OrganizationPolicy.administers(organization.standing(), organization.state()));
    }
}
