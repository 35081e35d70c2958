package io.parta.chat.poll;

import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code pollVote} answers; its {@code message} is read after the commit, under the viewer's rights. */
@Description("Payload of `pollVote`.")
public record PollVotePayload(
        @Ignore @Nullable SequencedKey key,

        @NonNull @Description("Refusals; empty when the vote is as given.")
        List<@NonNull UserError> userErrors) {

    static PollVotePayload refused(List<UserError> userErrors) {
        return new PollVotePayload(null, userErrors);
    }

    static PollVotePayload of(SequencedKey key) {
        return new PollVotePayload(key, List.of());
    }
}
