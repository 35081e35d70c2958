package io.parta.organization.unit;

import io.parta.organization.membership.Membership;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a unit's members. */
@Description("Connection of the members of a unit: those with a post first, then by roster name.")
public record UnitMemberConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull UnitMemberEdge> edges,
        @NonNull @Description("Members of the page.") List<@NonNull Membership> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static UnitMemberConnection of(Page<UnitMemberReads.UnitMember> page) {
        return new UnitMemberConnection(
                page.edges((cursor, one) -> new UnitMemberEdge(cursor, one.membership(), one.post(), one.joinedAt())),
                page.items().stream()
                        .map(UnitMemberReads.UnitMember::membership)
                        .toList(),
                page.info());
    }
}
