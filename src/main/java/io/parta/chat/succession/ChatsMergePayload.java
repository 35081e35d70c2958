package io.parta.chat.succession;

import io.parta.chat.ChatPersonResult;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatsMerge} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatsMerge`.")
public record ChatsMergePayload(
        @Ignore @Nullable UUID chatKey,

        @Nullable
        @Description("Number of the other chats that are closed with this one as their successor; null when refused.")
        Integer mergedCount,

        @Nullable @Description("Number of members of the chats closed by this call who are in the one that goes on.")
        Integer carriedCount,

        @Nullable
        @Description("Number of members of the chats closed by this call who are not: the viewer may not add them.")
        Integer leftBehindCount,

        @Nullable @Description("The first 100 of those who are not, each with why; null when the command was refused.")
        List<@NonNull ChatPersonResult> leftBehind,

        @NonNull @Description("Refusals; empty when the chats are one.")
        List<@NonNull UserError> userErrors) {

    static ChatsMergePayload refused(List<UserError> userErrors) {
        return new ChatsMergePayload(null, null, null, null, null, userErrors);
    }

    static ChatsMergePayload of(UUID chatKey, int merged, Carried carried) {
        return new ChatsMergePayload(
                chatKey, merged, carried.number(), carried.leftBehind(), carried.told(), List.of());
    }
}
