package io.parta.chat.waiting;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatMembersUninvite} takes. */
@Input("ChatMembersUninviteInput")
@Description("Input of `chatMembersUninvite`.")
public record ChatMembersUninviteInput(
        @Id @NonNull @Description("Id of the chat.") String chatId,

        @Id
        @NonNull
        @Size(min = 1, max = 100)
        @Description(
                "Ids of the memberships whose invitation is taken back: 1 to 100. One that is named twice counts once.")
        List<@NonNull String> membershipIds) {}
