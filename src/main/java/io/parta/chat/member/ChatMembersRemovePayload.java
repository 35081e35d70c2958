package io.parta.chat.member;

import io.parta.chat.ChatPersonResult;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatMembersRemove} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatMembersRemove`.")
public record ChatMembersRemovePayload(
        @Ignore @Nullable UUID chatKey,

        @Nullable
        @Description("Results in the order of the input, at most 100; null when the command was refused as a whole.")
        List<@NonNull ChatPersonResult> results,

        @NonNull
        @Description("Refusals; empty when the people were removed; those of single people stand in `results`.")
        List<@NonNull UserError> userErrors) {

    static ChatMembersRemovePayload refused(List<UserError> userErrors) {
        return new ChatMembersRemovePayload(null, null, userErrors);
    }

    static ChatMembersRemovePayload of(UUID chatKey, List<ChatPersonResult> results) {
        return new ChatMembersRemovePayload(chatKey, results, List.of());
    }
}
