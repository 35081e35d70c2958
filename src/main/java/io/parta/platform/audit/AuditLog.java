package io.parta.platform.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.Reads;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appends to the audit log and reads it. It asks no rights: the owner of the scope does. */
@ApplicationScoped
public class AuditLog {

    /** The driver would take a text for jsonb as one JSON string, hence the way over text. */
    private static final String APPEND = """
            INSERT INTO audit_log (scope_id, id, action, actor_kind, actor_person_id, actor_client_id, subject_id,
                                   before, after, trace_id)
            SELECT scope, id, action, actor_kind, person, client, subject, before, after, cast(:trace AS text)
            FROM jsonb_to_recordset(cast(cast(:acts AS text) AS jsonb))
              AS act (scope uuid, id uuid, action text, actor_kind text, person uuid, client text, subject text,
                      before jsonb, after jsonb)
            """;

    private static final String COLUMNS = """
            SELECT scope_id, id, action, actor_kind, actor_person_id, subject_id, before, after, trace_id, at
            FROM audit_log WHERE scope_id = $1
            """;

    /** The latest first: the list runs down the keys, so forward is the statement's backward. */
    private static final KeysetSql OF_SCOPE =
            KeysetSql.of(COLUMNS + " /*key*/ /*page*/", 1, new KeysetSql.Column("id", KeysetSql.Type.UUID));

    private static final String BY_KEYS = """
            SELECT e.scope_id, e.id, action, actor_kind, actor_person_id, subject_id, before, after, trace_id, at
            FROM unnest($1::uuid[], $2::uuid[]) AS wanted (scope_id, id)
            JOIN audit_log e USING (scope_id, id)
            """;

    private final Reads reads;
    private final CurrentRequest request;

    AuditLog(Reads reads, CurrentRequest request) {
        this.reads = reads;
        this.request = request;
    }

    /** The trace id of the running request, for an act that is recorded later in its command. */
    public String traceId() {
        return request.context().traceId();
    }

    /** Records an act in the command's own transaction. */
    public Uni<Void> append(UnitOfWork unit, AuditRecord act, String traceId) {
        return append(unit, List.of(act), traceId);
    }

    /** Records acts of one command in its own transaction, by one statement; within a scope their order stays. */
    public Uni<Void> append(UnitOfWork unit, Collection<AuditRecord> acts, String traceId) {
        if (acts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = new JsonArray();
        acts.forEach(act -> rows.add(row(act)));
        return unit.session()
                .createNativeQuery(APPEND)
                .setParameter("acts", rows.encode())
                .setParameter("trace", traceId)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static JsonObject row(AuditRecord act) {
        return new JsonObject()
                .put("scope", act.scope().toString())
                .put("id", UuidCreator.getTimeOrderedEpoch().toString())
                .put("action", act.action())
                .put("actor_kind", act.actorKind().name())
                .put(
                        "person",
                        act.actorPersonId() == null ? null : act.actorPersonId().toString())
                .put("client", act.actorClientId())
                .put("subject", act.subjectId())
                .put("before", json(act.before()))
                .put("after", json(act.after()));
    }

    /** A page of a scope's log, the latest first. */
    public Uni<Page<AuditEntry>> list(UUID scope, PageRequest page) {
        var turned = new PageRequest(page.list(), page.size(), !page.backward(), page.key());
        return reads.list(OF_SCOPE.text(turned), OF_SCOPE.parameters(turned, Tuple.of(scope)), AuditLog::entry)
                .map(rows -> page.page(rows, entry -> List.of(entry.key().toString())));
    }

    public Uni<List<AuditEntry>> listByKeys(Collection<PartitionedKey> keys) {
        // Tuple.of would take the second array for its own further values.
        var parameters = Tuple.tuple()
                .addValue(keys.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(keys.stream().map(PartitionedKey::key).toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, AuditLog::entry);
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                row.getUUID("scope_id"),
                row.getUUID("id"),
                row.getUUID("actor_person_id"),
                row.getString("action"),
                AuditActorKind.valueOf(row.getString("actor_kind")),
                row.getString("subject_id"),
                changes(row.getJsonObject("before"), row.getJsonObject("after")),
                row.getString("trace_id"),
                row.getOffsetDateTime("at").toInstant());
    }

    private static List<AuditChange> changes(JsonObject before, JsonObject after) {
        var fields = new TreeSet<>(before.fieldNames());
        fields.addAll(after.fieldNames());
        var changes = new ArrayList<AuditChange>(fields.size());
        for (String field : fields) {
            changes.add(new AuditChange(field, before.getString(field), after.getString(field)));
        }
        return List.copyOf(changes);
    }

    private static JsonObject json(Map<String, @Nullable String> values) {
        var json = new JsonObject();
        values.forEach(json::put);
        return json;
    }
}
