package io.parta.chat;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatDelete} takes. */
@Input("ChatDeleteInput")
@Description("Input of `chatDelete`.")
public record ChatDeleteInput(
        @Id @NonNull @Description("Id of the chat.") String id) {}
