package io.parta.chat.poll;

import io.parta.platform.graphql.node.TypeId.SequencedKey;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The poll of a message and its results. */
@Description("Poll of a message, whose text is the question, with its results so far.")
public record Poll(
        @Ignore SequencedKey key,
        @Ignore @Nullable Integer right,

        @Description("Whether several options may be chosen.")
        boolean multipleChoice,

        @Description("Whether nobody sees who voted for what.")
        boolean anonymous,

        @Description("Whether one option is the right one.") boolean quiz,

        @Description("Whether votes may be changed and taken back.")
        boolean votesChangeable,

        @Nullable @Description("Time the poll closes by itself; null for never.")
        Instant closesAt,

        @Nullable @Description("Time the poll was closed; null while it is open.")
        Instant closedAt,

        @Description("Number of people who have voted.") int voterCount,

        @NonNull @Description("Options in their order, 2 to 12.")
        List<@NonNull PollOption> options) {

    /** As a message shows it that was forwarded: who voted for what stays in the poll's own chat. */
    Poll forwarded() {
        return new Poll(
                key,
                right,
                multipleChoice,
                anonymous,
                quiz,
                votesChangeable,
                closesAt,
                closedAt,
                voterCount,
                options.stream().map(PollOption::forwarded).toList());
    }
}
