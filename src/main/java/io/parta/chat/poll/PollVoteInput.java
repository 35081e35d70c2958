package io.parta.chat.poll;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code pollVote} takes. */
@Input("PollVoteInput")
@Description("Input of `pollVote`.")
public record PollVoteInput(
        @Id @NonNull @Description("Id of the message that is a poll.")
        String messageId,

        @Id
        @NonNull
        @Size(max = 12)
        @Description("Ids of the chosen options, in place of those chosen before; empty takes the vote back.")
        List<@NonNull String> optionIds) {}
