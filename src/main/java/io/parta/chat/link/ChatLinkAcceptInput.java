package io.parta.chat.link;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatLinkAccept} takes. */
@Input("ChatLinkAcceptInput")
@Description("Input of `chatLinkAccept`.")
public record ChatLinkAcceptInput(
        @NonNull @Size(max = 200) @Description("Token of the link, from its address; at most 200 characters.")
        String token) {

    @Override
    public String toString() {
        return "ChatLinkAcceptInput";
    }
}
