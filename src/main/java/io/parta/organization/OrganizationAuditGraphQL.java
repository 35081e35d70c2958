package io.parta.organization;

import io.parta.platform.audit.AuditEntryConnection;
import io.parta.platform.audit.AuditLog;
import io.parta.platform.graphql.connection.PageRequest;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The audit log of an organisation, for those who answer for it (OR-7). */
@GraphQLApi
public class OrganizationAuditGraphQL {

    private static final String LIST = "auditLog";

    private final AuditLog audit;

    OrganizationAuditGraphQL(AuditLog audit) {
        this.audit = audit;
    }

    @Description("Audit log of the organisation, the latest first: every administrative act. Null unless the viewer is "
            + "its administrator or an operator. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<@Nullable AuditEntryConnection> auditLog(
            @Source Organization organization,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(LIST, 1, first, after, last, before);
        if (!OrganizationPolicy.readsAuditLog(organization.standing())) {
            return Uni.createFrom().nullItem();
        }
        return audit.list(organization.key(), page).map(AuditEntryConnection::of);
    }
}
