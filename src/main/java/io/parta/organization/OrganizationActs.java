package io.parta.organization;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.platform.audit.AuditActorKind;
import io.parta.platform.audit.AuditLog;
import io.parta.platform.audit.AuditRecord;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what is done in an organisation into its audit log (OR-7) and, where every insider may know it, into its events. */
@ApplicationScoped
public class OrganizationActs {

    private final AuditLog audit;
    private final CurrentRequest request;
    private final List<OrganizationActListener> listeners;

    OrganizationActs(AuditLog audit, CurrentRequest request, @Any Instance<OrganizationActListener> listeners) {
        this.audit = audit;
        this.request = request;
        this.listeners = listeners.stream().toList();
    }

    /** What is done, by whom: read from the request before the command goes asynchronous. */
    public record Act(String mutation, Viewer viewer, String traceId, Locale language) {

        /** The fact of an event that says who did it. */
        public JsonObject facts() {
            return new JsonObject().put("by", String.valueOf(viewer.personId()));
        }
    }

    public Act begin(String mutation, Viewer viewer) {
        return new Act(mutation, viewer, audit.traceId(), request.locale());
    }

    /**
     * Records an act; an operator who administers the organisation acts as its administrator. Whoever listens hears of all
     * acts of the command together, when it ends.
     *
     * @param subjectId whom or what it concerned, an id of the API
     */
    public Uni<Void> record(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            String subjectId,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        var kind = act.viewer().isOperator() && !organization.standing().administrator()
                ? AuditActorKind.OPERATOR
                : AuditActorKind.PERSON;
        follow(unit, act, organization.key());
        return audit.append(
                unit,
                AuditRecord.of(organization.key(), act.mutation(), kind, act.viewer(), subjectId, before, after),
                act.traceId());
    }

    /** Records an act of a person that leaves alone what the organisation is made of: nobody has to follow it. */
    public Uni<Void> note(
            UnitOfWork unit,
            Act act,
            UUID organization,
            String subjectId,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        return audit.append(
                unit,
                AuditRecord.of(
                        organization, act.mutation(), AuditActorKind.PERSON, act.viewer(), subjectId, before, after),
                act.traceId());
    }

    /** Lets whoever listens follow what the command does to the organisation, once it ends. */
    void follow(UnitOfWork unit, Act act, UUID organization) {
        for (OrganizationActListener one : listeners) {
            unit.lastly(
                    List.of(one, organization),
                    () -> one.afterActs(unit, organization, act.viewer().personId()));
        }
    }

    /**
     * Tells all insiders.
     *
     * @param fact name of the fact that refers to the subject
     */
    public void tell(
            UnitOfWork unit, Act act, Accessed organization, OrganizationEventType type, String fact, UUID subject) {
        var facts = act.facts()
                .put(OrganizationEvent.VERSION, organization.version())
                .put(fact, subject.toString());
        unit.emit(new NewEvent(organization.key(), type.name(), facts));
    }
}
