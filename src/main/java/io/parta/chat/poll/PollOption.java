package io.parta.chat.poll;

import io.parta.platform.graphql.node.TypeId.SequencedKey;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** An option of a poll. */
@Description("Option of a poll.")
public record PollOption(
        @Ignore SequencedKey poll,
        @Ignore int number,
        @Ignore boolean votersHidden,

        @Id @NonNull @Description("Id of the option within its poll, opaque.")
        String optionId,

        @NonNull @Description("Text of the option.") String text,

        @Description("Number of people who have chosen it.") int voteCount) {

    PollOption forwarded() {
        return new PollOption(poll, number, true, optionId, text, voteCount);
    }
}
