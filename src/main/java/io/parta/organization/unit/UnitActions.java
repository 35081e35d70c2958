package io.parta.organization.unit;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationActions;
import io.parta.platform.graphql.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** What the viewer may do to the units of an organisation as a whole. */
@ApplicationScoped
class UnitActions implements OrganizationActions {

    static final String CREATE = "unitCreate";

    @Override
    public Map<String, Optional<Refusal>> decide(Organization organization) {
        return Map.of(CREATE, UnitPolicy.decide(organization.standing(), organization.state()));
    }
}
