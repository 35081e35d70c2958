package io.parta.chat.succession;

import io.parta.chat.ChatPersonResult;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatClose} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatClose`.")
public record ChatClosePayload(
        @Ignore @Nullable UUID chatKey,

        @Nullable @Description("Number of members of the old chat who are in the successor now, the viewer among them.")
        Integer carriedCount,

        @Nullable @Description("Number of members of the old chat who are not: the viewer may not add them.")
        Integer leftBehindCount,

        @Nullable @Description("The first 100 of those who are not, each with why; null when the command was refused.")
        List<@NonNull ChatPersonResult> leftBehind,

        @NonNull @Description("Refusals; empty when the chat was closed.")
        List<@NonNull UserError> userErrors) {

    static ChatClosePayload refused(List<UserError> userErrors) {
        return new ChatClosePayload(null, null, null, null, userErrors);
    }

    static ChatClosePayload of(UUID chatKey, Carried carried) {
        return new ChatClosePayload(chatKey, carried.number(), carried.leftBehind(), carried.told(), List.of());
    }
}
