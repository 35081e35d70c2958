package io.parta.organization.structure;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationActions;
import io.parta.platform.graphql.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the viewer may do to the structure of an organisation. */
@ApplicationScoped
class StructureActions implements OrganizationActions {

    @Override
    public Map<String, Optional<Refusal>> decide(Organization organization) {
        var decision = StructurePolicy.decide(organization.standing(), organization.state());
        var decisions = new LinkedHashMap<String, Optional<Refusal>>();
        for (StructureAction action : StructureAction.values()) {
            decisions.put(action.mutation(), decision);
        }
        return decisions;
    }
}
