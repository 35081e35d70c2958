package io.parta.platform.audit;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An act of the audit log. */
@Description("Entry of an audit log: one administrative act. Administrators of the organisation and operators see it.")
public record AuditEntry(
        @Ignore UUID scope,
        @Ignore UUID key,
        @Ignore @Nullable UUID actorPersonId,

        @NonNull @Description("Name of the mutation, for example `organizationUpdate`.")
        String action,

        @NonNull @Description("Capacity in which the actor acted.")
        AuditActorKind actorKind,

        @NonNull @Description("Id of whom or what the act concerned: see `node(id)`.") @Id
        String subjectId,

        @NonNull @Description("Changed fields, in the order of their names.")
        List<@NonNull AuditChange> changes,

        @NonNull @Description("Trace id of the request, for the support.")
        String traceId,

        @NonNull @Description("Time of the act.") Instant occurredAt)
        implements Node {

    public static final String PREFIX = "audit";

    @Override
    @Id
    @NonNull
    @Description("Id of the entry, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, scope, key);
    }
}
