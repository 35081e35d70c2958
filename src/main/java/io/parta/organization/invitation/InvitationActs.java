package io.parta.organization.invitation;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.administration.AdministrationEvents;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what is done with invitations into the audit log and tells the administration (OR-7). Tokens appear in neither. */
@ApplicationScoped
public class InvitationActs {

    /** Fact: key of the invitation. */
    static final String INVITATION = "invitation";

    private final OrganizationActs acts;

    InvitationActs(OrganizationActs acts) {
        this.acts = acts;
    }

    public Act begin(InvitationAction action, Viewer viewer) {
        return acts.begin(action.mutation(), viewer);
    }

    /**
     * An act on one invitation.
     *
     * @param member key of the membership that it gave or changed; null for none
     */
    public record What(
            AdministrationEventType type,
            UUID invitation,
            @Nullable UUID member) {

        static What of(AdministrationEventType type, UUID invitation) {
            return new What(type, invitation, null);
        }
    }

    /** Records and tells an act. */
    public Uni<Void> done(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            What what,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        var facts = act.facts().put(INVITATION, what.invitation().toString());
        unit.emit(
                what.member() == null
                        ? AdministrationEvents.of(organization.key(), what.type(), facts)
                        : AdministrationEvents.of(organization.key(), what.type(), what.member(), facts));
        String id = TypeId.encode(Invitation.PREFIX, organization.key(), what.invitation());
        return acts.record(unit, act, organization, id, before, after);
    }
}
