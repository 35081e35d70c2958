package io.parta.chat.link;

import io.parta.platform.persistence.ShownOnce;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The way into a chat (CH-7). */
@ShownOnce
@Description("Address of a link into a chat: whoever may use it holds it. It is shown once, when the link is made.")
public record ChatLinkAddress(
        @NonNull @Description("Token of the link, for `chatLinkAccept` and `chatLinkPreview`: 43 characters.")
        String token,

        @NonNull @Description("Address of the page that takes the link, with the token in it.")
        String url) {

    @Override
    public String toString() {
        return "ChatLinkAddress";
    }
}
