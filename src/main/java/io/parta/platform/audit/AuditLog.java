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
            VALUES (:scope, :id, :action, :actorKind, cast(nullif(:person, '') AS uuid), nullif(:client, ''), :subject,
                    cast(cast(:before AS text) AS jsonb), cast(cast(:after AS text) AS jsonb), :trace)
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
        return unit.session()
                .createNativeQuery(APPEND)
                .setParameter("scope", act.scope())
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("action", act.action())
                .setParameter("actorKind", act.actorKind().name())
                .setParameter("person", text(act.actorPersonId()))
                .setParameter("client", text(act.actorClientId()))
                .setParameter("subject", act.subjectId())
                .setParameter("before", json(act.before()))
                .setParameter("after", json(act.after()))
                .setParameter("trace", traceId)
                .executeUpdate()
                .replaceWithVoid();
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

    private static String json(Map<String, @Nullable String> values) {
        var json = new JsonObject();
        values.forEach(json::put);
        return json.encode();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
