package io.parta.organization.application.command;

import io.parta.identity.NotificationType;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.administration.AdministrationEvents;
import io.parta.organization.application.Application;
import io.parta.organization.membership.Membership;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of applications (AP-3), and records what the administration does to them (OR-7). */
@ApplicationScoped
class ApplicationActs {

    private final OrganizationActs acts;
    private final ApplicationStore store;

    ApplicationActs(OrganizationActs acts, ApplicationStore store) {
        this.acts = acts;
        this.store = store;
    }

    Act begin(String mutation, Viewer viewer) {
        return acts.begin(mutation, viewer);
    }

    /** Tells the administration: its topic, and each of its people. */
    Uni<Void> tellOfNew(UnitOfWork unit, Act act, Accessed organization, ApplicationEntity application) {
        tell(unit, act, organization, application, AdministrationEventType.APPLICATION_SENT);
        return store.listAdministrators(unit, organization.key())
                .invoke(people -> people.stream()
                        .filter(person -> !person.equals(application.personId))
                        .forEach(person -> notify(
                                unit, act, organization, application, person, NotificationType.APPLICATION_RECEIVED)))
                .replaceWithVoid();
    }

    /** Tells the administration's topic. */
    void tell(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            ApplicationEntity application,
            AdministrationEventType type) {
        UUID membership = application.membershipId;
        var facts = facts(act, application);
        unit.emit(
                membership == null
                        ? AdministrationEvents.of(organization.key(), type, facts)
                        : AdministrationEvents.of(organization.key(), type, membership, facts));
    }

    /** Tells a person, on their own topic. */
    void notify(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            ApplicationEntity application,
            UUID person,
            NotificationType type) {
        var facts = facts(act, application)
                .put(AdministrationEvents.ORGANIZATION, organization.key().toString());
        unit.emit(new NewEvent(person, type.name(), facts));
    }

    Uni<Void> record(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            ApplicationEntity application,
            Map<String, @Nullable String> before) {
        return acts.record(unit, act, organization, id(application), before, values(application));
    }

    /**
     * What an administrative act may change, by the names of the API. The child's name is not among it: nobody has
     * checked it, and the log never forgets.
     */
    static Map<String, @Nullable String> values(ApplicationEntity application) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("state", application.state.name());
        values.put("roles", application.rolesToGrant().stream().map(Enum::name).collect(Collectors.joining(", ")));
        values.put("rosterName", application.rosterNameToGrant());
        values.put("subjects", String.join(", ", application.subjectsToGrant()));
        var kind = application.kindToGrant();
        values.put("guardianshipKind", kind == null ? null : kind.name());
        values.put("schoolClass", id(SchoolClass.PREFIX, application, application.classId));
        values.put("student", id(Membership.PREFIX, application, application.studentId));
        values.put("membership", id(Membership.PREFIX, application, application.membershipId));
        values.put("rejectionReason", application.rejectionReason);
        return values;
    }

    private static JsonObject facts(Act act, ApplicationEntity application) {
        return act.facts().put(Application.FACT, application.id.toString());
    }

    private static String id(ApplicationEntity application) {
        return TypeId.encode(Application.PREFIX, application.organizationId, application.id);
    }

    private static @Nullable String id(String prefix, ApplicationEntity application, @Nullable UUID key) {
        return key == null ? null : TypeId.encode(prefix, application.organizationId, key);
    }
}
