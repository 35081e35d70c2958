package io.parta.chat.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatLeave} takes. */
@Input("ChatLeaveInput")
@Description("Input of `chatLeave`.")
public record ChatLeaveInput(
        @Id @NonNull @Description("Id of the chat.") String id) {}
