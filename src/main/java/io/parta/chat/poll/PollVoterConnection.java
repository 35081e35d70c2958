package io.parta.chat.poll;

import io.parta.identity.Person;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of voters. */
@Description("Connection of people who have chosen an option of a poll.")
public record PollVoterConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull PollVoterEdge> edges,
        @NonNull @Description("People of the page.") List<@NonNull Person> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static PollVoterConnection of(Page<Person> page) {
        return new PollVoterConnection(page.edges(PollVoterEdge::new), page.items(), page.info());
    }
}
