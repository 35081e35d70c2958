package io.parta.chat.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatAdministratorAppoint} takes. */
@Input("ChatAdministratorAppointInput")
@Description("Input of `chatAdministratorAppoint`.")
public record ChatAdministratorAppointInput(
        @Id @NonNull @Description("Id of the chat.") String chatId,

        @Id @NonNull @Description("Id of the person who becomes administrator.")
        String personId) {}
