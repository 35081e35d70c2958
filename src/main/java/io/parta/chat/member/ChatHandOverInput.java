package io.parta.chat.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatHandOver} takes. */
@Input("ChatHandOverInput")
@Description("Input of `chatHandOver`.")
public record ChatHandOverInput(
        @Id @NonNull @Description("Id of the chat.") String chatId,

        @Id @NonNull @Description("Id of the person who becomes owner.")
        String personId) {}
