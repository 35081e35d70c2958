package io.parta.organization.structure;

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
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what was done to the structure into the audit log and, where every insider may know it, into the events. */
@ApplicationScoped
public class StructureActs {

    /** Name of the fact that holds a class's key. */
    public static final String CLASS = "class";

    private final OrganizationActs acts;

    StructureActs(OrganizationActs acts) {
        this.acts = acts;
    }

    public Act begin(String mutation, Viewer viewer) {
        return acts.begin(mutation, viewer);
    }

    /** An act on a class that all insiders of the organisation learn of. */
    public Uni<Void> tell(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            OrganizationEventType type,
            LockedClass schoolClass,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        emit(unit, act, organization, type, CLASS, schoolClass.key());
        return record(unit, act, organization, classId(schoolClass), before, after);
    }

    /**
     * Students came into a class or left it: the administration hears of it, the students themselves are notified, and what
     * they read is looked at again.
     */
    public void tellOfStudents(UnitOfWork unit, Act act, LockedClass schoolClass, Collection<Member> students) {
        tellOfMembers(
                unit,
                act,
                schoolClass,
                AdministrationEventType.CLASS_STUDENTS_CHANGED,
                NotificationType.CLASS_CHANGED,
                students);
    }

    /** A teacher or educator was attached to a class or detached. */
    public void tellOfStaff(UnitOfWork unit, Act act, LockedClass schoolClass, Member member) {
        tellOfMembers(
                unit,
                act,
                schoolClass,
                AdministrationEventType.CLASS_STAFF_CHANGED,
                NotificationType.CLASS_STAFF_CHANGED,
                List.of(member));
    }

    /** A class has graduated: its students are notified; what they and their guardians read is looked at again. */
    public void tellOfGraduates(
            UnitOfWork unit,
            Act act,
            LockedClass schoolClass,
            Collection<Member> graduates,
            Collection<Member> guardians) {
        var facts = facts(act, schoolClass);
        var all = new ArrayList<Member>(graduates);
        all.addAll(guardians);
        unit.emit(AdministrationEvents.of(
                        schoolClass.organizationKey(), AdministrationEventType.CLASS_STUDENTS_CHANGED, facts)
                .changingStandingOf(people(all)));
        graduates.forEach(member -> notify(unit, NotificationType.CLASS_GRADUATED, schoolClass, member, facts));
    }

    private void tellOfMembers(
            UnitOfWork unit,
            Act act,
            LockedClass schoolClass,
            AdministrationEventType type,
            NotificationType notification,
            Collection<Member> members) {
        var facts = facts(act, schoolClass);
        unit.emit(AdministrationEvents.of(schoolClass.organizationKey(), type, facts)
                .changingStandingOf(people(members)));
        members.forEach(member -> notify(unit, notification, schoolClass, member, facts));
    }

    private static void notify(
            UnitOfWork unit, NotificationType type, LockedClass schoolClass, Member member, JsonObject facts) {
        UUID person = member.personKey();
        if (person != null) {
            var own = facts.copy()
                    .put(
                            AdministrationEvents.ORGANIZATION,
                            schoolClass.organizationKey().toString())
                    .put(AdministrationEvents.MEMBERSHIP, member.key().toString());
            unit.emit(new NewEvent(person, type.name(), own));
        }
    }

    private static List<UUID> people(Collection<Member> members) {
        var people = new ArrayList<UUID>();
        for (Member member : members) {
            UUID person = member.personKey();
            if (person != null) {
                people.add(person);
            }
        }
        return people;
    }

    private static JsonObject facts(Act act, LockedClass schoolClass) {
        return act.facts().put(CLASS, schoolClass.key().toString());
    }

    public void emit(
            UnitOfWork unit, Act act, Accessed organization, OrganizationEventType type, String fact, UUID subject) {
        acts.tell(unit, act, organization, type, fact, subject);
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

    public static String classId(LockedClass schoolClass) {
        return TypeId.encode(SchoolClass.PREFIX, schoolClass.organizationKey(), schoolClass.key());
    }
}
