package io.parta.platform.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link AuditEntryConnection}. */
@Description("Edge of an audit log.")
public record AuditEntryEdge(
        @NonNull @Description("Cursor of the entry in this list.")
        String cursor,

        @NonNull @Description("Entry of the edge.") AuditEntry node) {}
