package io.parta.organization.registration;

import io.parta.identity.NotificationType;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationEvent;
import io.parta.organization.OrganizationEventType;
import io.parta.platform.audit.AuditActorKind;
import io.parta.platform.audit.AuditLog;
import io.parta.platform.audit.AuditRecord;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts registrations and decisions on requests into the audit log and the events (OR-7). */
@ApplicationScoped
class RegistrationActs {

    /** Name of the fact that holds a request's key. */
    static final String REQUEST = "request";

    private final OrganizationActs acts;
    private final AuditLog audit;

    RegistrationActs(OrganizationActs acts, AuditLog audit) {
        this.acts = acts;
        this.audit = audit;
    }

    Act begin(String mutation, Viewer viewer) {
        return acts.begin(mutation, viewer);
    }

    /** An entry of an operator's act. */
    static AuditRecord entry(
            Act act,
            UUID organization,
            String subjectId,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        return AuditRecord.of(
                organization, act.mutation(), AuditActorKind.OPERATOR, act.viewer(), subjectId, before, after);
    }

    Uni<Void> record(UnitOfWork unit, Act act, Collection<AuditRecord> entries) {
        return audit.append(unit, entries, act.traceId());
    }

    /** Records an act on a request, in the log of its organisation. */
    Uni<Void> record(
            UnitOfWork unit,
            Act act,
            AuditActorKind capacity,
            UUID request,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        String subject = TypeId.encode(OrganizationRequest.PREFIX, request);
        var entry = AuditRecord.of(request, act.mutation(), capacity, act.viewer(), subject, before, after);
        return record(unit, act, List.of(entry));
    }

    void tell(UnitOfWork unit, Act act, UUID organization, OrganizationEventType type, int version) {
        unit.emit(new NewEvent(organization, type.name(), act.facts().put(OrganizationEvent.VERSION, version)));
    }

    /** Tells the requester what became of the request. */
    void notify(UnitOfWork unit, Act act, UUID requester, NotificationType type, UUID request) {
        var facts = act.facts().put("organization", request.toString()).put(REQUEST, request.toString());
        unit.emit(new NewEvent(requester, type.name(), facts));
    }
}
