package io.parta.chat.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatMarkUnread} takes. */
@Input("ChatMarkUnreadInput")
@Description("Input of `chatMarkUnread`.")
public record ChatMarkUnreadInput(
        @Id @NonNull @Description("Id of the chat.") String id) {}
