package io.parta.chat.mustread;

import io.parta.chat.receipt.Audience.Recipient;
import io.parta.identity.Person;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of people who have acknowledged, or have not. */
@Description("Connection of people who have acknowledged a message, or have not.")
public record AcknowledgementConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull AcknowledgementEdge> edges,

        @NonNull @Description("People of the page.") List<@NonNull Person> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static AcknowledgementConnection of(Page<Recipient> page) {
        return new AcknowledgementConnection(
                page.edges((cursor, one) -> new AcknowledgementEdge(cursor, one.person(), one.at())),
                page.items().stream().map(Recipient::person).toList(),
                page.info());
    }
}
