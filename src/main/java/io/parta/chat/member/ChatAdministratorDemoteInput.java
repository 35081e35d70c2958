package io.parta.chat.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatAdministratorDemote} takes. */
@Input("ChatAdministratorDemoteInput")
@Description("Input of `chatAdministratorDemote`.")
public record ChatAdministratorDemoteInput(
        @Id @NonNull @Description("Id of the chat.") String chatId,

        @Id @NonNull @Description("Id of the person who is administrator no longer.")
        String personId) {}
