package io.parta.chat.receipt;

import io.parta.identity.Person;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of readers. */
@Description("Connection of people who have read a message, or have not.")
public record MessageReaderConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull MessageReaderEdge> edges,

        @NonNull @Description("People of the page.") List<@NonNull Person> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static MessageReaderConnection of(Page<Person> page) {
        return new MessageReaderConnection(page.edges(MessageReaderEdge::new), page.items(), page.info());
    }
}
