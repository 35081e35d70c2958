package io.parta.safety.block;

import io.parta.identity.Person;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import io.parta.safety.block.BlockReads.Blocked;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of blocked people. */
@Description("Connection of people whom the viewer blocks.")
public record BlockedPersonConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull BlockedPersonEdge> edges,
        @NonNull @Description("People of the page.") List<@NonNull Person> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static BlockedPersonConnection of(Page<Blocked> page) {
        return new BlockedPersonConnection(
                page.edges((cursor, one) -> new BlockedPersonEdge(cursor, one.person(), one.at())),
                page.items().stream().map(Blocked::person).toList(),
                page.info());
    }
}
