package io.parta.chat.waiting;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatMembersInvite} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatMembersInvite`.")
public record ChatMembersInvitePayload(
        @Ignore @Nullable UUID chatKey,

        @Nullable
        @Description("Results in the order of the input, at most 100; null when the command was refused as a whole.")
        List<@NonNull ChatInviteResult> results,

        @NonNull @Description("Refusals; empty when they are invited; those of single ones stand in `results`.")
        List<@NonNull UserError> userErrors) {

    static ChatMembersInvitePayload refused(List<UserError> userErrors) {
        return new ChatMembersInvitePayload(null, null, userErrors);
    }

    static ChatMembersInvitePayload of(UUID chatKey, List<ChatInviteResult> results) {
        return new ChatMembersInvitePayload(chatKey, results, List.of());
    }
}
