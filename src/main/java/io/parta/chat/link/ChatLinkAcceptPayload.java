package io.parta.chat.link;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatLinkAccept} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatLinkAccept`.")
public record ChatLinkAcceptPayload(
        @Ignore @Nullable UUID chatKey,

        @Nullable
        @Description("Whether the viewer came into the chat now; false for a member, null when it was refused.")
        Boolean joined,

        @NonNull @Description("Refusals; empty when the viewer is a member of the chat.")
        List<@NonNull UserError> userErrors) {

    static ChatLinkAcceptPayload refused(List<UserError> userErrors) {
        return new ChatLinkAcceptPayload(null, null, userErrors);
    }

    static ChatLinkAcceptPayload of(UUID chatKey, boolean joined) {
        return new ChatLinkAcceptPayload(chatKey, joined, List.of());
    }

    /** Whether the token was none that is of use: the only refusal that says so. */
    boolean isOfNoUse() {
        return userErrors.stream().anyMatch(error -> error.code() == ErrorCode.CHAT_LINK_NOT_VALID);
    }
}
