package io.parta.organization.invitation;

import io.parta.organization.structure.ClassActions;
import io.parta.organization.structure.SchoolClass;
import io.parta.organization.structure.SchoolClassState;
import io.parta.platform.graphql.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether the viewer may invite the families of a class. */
@ApplicationScoped
class ClassInvitationActions implements ClassActions {

    @Override
    public Map<String, Optional<Refusal>> decide(SchoolClass schoolClass) {
        var decision = InvitationPolicy.makesOfClass(
                schoolClass.standing(),
                schoolClass.organizationState(),
                schoolClass.headedByViewer(),
                schoolClass.state() == SchoolClassState.ACTIVE);
        var decisions = new LinkedHashMap<String, Optional<Refusal>>();
        decisions.put(InvitationAction.CREATE.mutation(), decision);
        decisions.put(InvitationAction.CREATE_FOR_CLASS.mutation(), decision);
        return decisions;
    }
}
