package io.parta.chat.waiting;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatMembersUninvite} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatMembersUninvite`.")
public record ChatMembersUninvitePayload(
        @Ignore @Nullable UUID chatKey,

        @Nullable
        @Description("Results in the order of the input, at most 100; null when the command was refused as a whole.")
        List<@NonNull ChatInviteResult> results,

        @NonNull
        @Description("Refusals; empty when they are no longer invited; those of single ones stand in `results`.")
        List<@NonNull UserError> userErrors) {

    static ChatMembersUninvitePayload refused(List<UserError> userErrors) {
        return new ChatMembersUninvitePayload(null, null, userErrors);
    }

    static ChatMembersUninvitePayload of(UUID chatKey, List<ChatInviteResult> results) {
        return new ChatMembersUninvitePayload(chatKey, results, List.of());
    }
}
