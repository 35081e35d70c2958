package io.parta.organization.unit;

import io.parta.identity.NotificationType;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationEventType;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.administration.AdministrationEvents;
import io.parta.organization.membership.Members.Member;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what was done to units into the audit log and tells those who may know it. */
@ApplicationScoped
class UnitActs {

    /** Name of the fact that holds a unit's key. */
    static final String UNIT = "unit";

    private final OrganizationActs acts;

    UnitActs(OrganizationActs acts) {
        this.acts = acts;
    }

    Act begin(String mutation, Viewer viewer) {
        return acts.begin(mutation, viewer);
    }

    /** An act on a unit that all insiders of the organisation learn of. */
    Uni<Void> tell(
            UnitOfWork work,
            Act act,
            Accessed organization,
            OrganizationEventType type,
            UnitEntity unit,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        acts.tell(work, act, organization, type, UNIT, unit.id);
        return record(work, act, organization, id(unit), before, after);
    }

    /** Members came into a unit, left it or got another post: the administration hears of it, they are notified. */
    void tellOfMembers(UnitOfWork work, Act act, UnitEntity unit, Collection<Member> members) {
        var facts = act.facts().put(UNIT, unit.id.toString());
        work.emit(AdministrationEvents.of(unit.organizationId, AdministrationEventType.UNIT_MEMBERS_CHANGED, facts));
        for (Member member : members) {
            UUID person = member.personKey();
            if (person != null) {
                var own = facts.copy()
                        .put(AdministrationEvents.ORGANIZATION, unit.organizationId.toString())
                        .put(AdministrationEvents.MEMBERSHIP, member.key().toString());
                work.emit(new NewEvent(person, NotificationType.UNIT_CHANGED.name(), own));
            }
        }
    }

    Uni<Void> record(
            UnitOfWork work,
            Act act,
            Accessed organization,
            String subjectId,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        return acts.record(work, act, organization, subjectId, before, after);
    }

    static String id(UnitEntity unit) {
        return TypeId.encode(OrganizationUnit.PREFIX, unit.organizationId, unit.id);
    }
}
