package io.parta.organization.structure;

import io.parta.organization.OrganizationAccess.Accessed;
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
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what was done to the structure into the audit log and, where every insider may know it, into the events. */
@ApplicationScoped
class StructureActs {

    /** Name of the fact that holds a class's key. */
    static final String CLASS = "class";

    private final AuditLog audit;

    StructureActs(AuditLog audit) {
        this.audit = audit;
    }

    /** What is done, by whom: read from the request before the command goes asynchronous. */
    record Act(String mutation, Viewer viewer, String traceId) {}

    Act begin(String mutation, Viewer viewer) {
        return new Act(mutation, viewer, audit.traceId());
    }

    /** An act on a class that all insiders of the organisation learn of. */
    Uni<Void> tell(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            OrganizationEventType type,
            SchoolClassEntity schoolClass,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        emit(unit, act, organization, type, CLASS, schoolClass.id);
        return record(unit, act, organization, classId(schoolClass), before, after);
    }

    void emit(UnitOfWork unit, Act act, Accessed organization, OrganizationEventType type, String fact, UUID subject) {
        var facts = new JsonObject()
                .put(OrganizationEvent.VERSION, organization.version())
                .put("by", String.valueOf(act.viewer().personId()))
                .put(fact, subject.toString());
        unit.emit(new NewEvent(organization.key(), type.name(), facts));
    }

    Uni<Void> record(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            String subjectId,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        var kind = act.viewer().isOperator() ? AuditActorKind.OPERATOR : AuditActorKind.PERSON;
        return audit.append(
                unit,
                AuditRecord.of(organization.key(), act.mutation(), kind, act.viewer(), subjectId, before, after),
                act.traceId());
    }

    static String classId(SchoolClassEntity schoolClass) {
        return TypeId.encode(SchoolClass.PREFIX, schoolClass.organizationId, schoolClass.id);
    }
}
