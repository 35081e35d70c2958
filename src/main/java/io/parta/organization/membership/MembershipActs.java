package io.parta.organization.membership;

import io.parta.identity.NotificationType;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.administration.AdministrationEvents;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what was done to members into the audit log, and tells the administration and the person (OR-7). */
@ApplicationScoped
public class MembershipActs {

    private final OrganizationActs acts;

    MembershipActs(OrganizationActs acts) {
        this.acts = acts;
    }

    public Act begin(String mutation, Viewer viewer) {
        return acts.begin(mutation, viewer);
    }

    /** Records and tells an act on a member. */
    public Uni<Void> done(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            LockedMember member,
            What what,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        tell(unit, act, organization, member, what, new JsonObject());
        return record(unit, act, organization, id(member), before, after);
    }

    /** How an act on a member is told; {@code notification} is null when it is no news to the person. */
    public record What(
            AdministrationEventType type, @Nullable NotificationType notification) {}

    /**
     * Tells of a member whose standing may have changed: the streams of their person prove their rights again (OR-6).
     *
     * @param facts references beyond organisation and membership
     */
    public void tell(
            UnitOfWork unit, Act act, Accessed organization, LockedMember member, What what, JsonObject facts) {
        var all = act.facts().mergeIn(facts);
        var event = AdministrationEvents.of(organization.key(), what.type(), member.key(), all);
        if (member.personKey() == null) {
            unit.emit(event);
            return;
        }
        unit.emit(event.changingStandingOf(List.of(member.personKey())));
        if (what.notification() != null) {
            unit.emit(new NewEvent(member.personKey(), what.notification().name(), event.facts()));
        }
    }

    public Uni<Void> record(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            String subjectId,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        return acts.record(unit, act, organization, subjectId, before, after);
    }

    public static String id(LockedMember member) {
        return TypeId.encode(Membership.PREFIX, member.organizationKey(), member.key());
    }
}
