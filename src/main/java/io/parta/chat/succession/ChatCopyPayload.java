package io.parta.chat.succession;

import io.parta.chat.ChatPersonResult;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatCopy} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatCopy`.")
public record ChatCopyPayload(
        @Ignore @Nullable UUID chatKey,

        @Nullable @Description("Number of members of the old chat who are in the new chat now, the viewer among them.")
        Integer carriedCount,

        @Nullable @Description("Number of members of the old chat who are not: the viewer may not add them.")
        Integer leftBehindCount,

        @Nullable @Description("The first 100 of those who are not, each with why; null when the command was refused.")
        List<@NonNull ChatPersonResult> leftBehind,

        @NonNull @Description("Refusals; empty when the chat was created.")
        List<@NonNull UserError> userErrors) {

    static ChatCopyPayload refused(List<UserError> userErrors) {
        return new ChatCopyPayload(null, null, null, null, userErrors);
    }

    static ChatCopyPayload of(UUID chatKey, Carried carried) {
        return new ChatCopyPayload(chatKey, carried.number(), carried.leftBehind(), carried.told(), List.of());
    }
}
