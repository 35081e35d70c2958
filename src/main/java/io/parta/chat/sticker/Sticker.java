package io.parta.chat.sticker;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A sticker. */
@Description("Sticker: a picture that is a message.")
public record Sticker(
        @Id @NonNull @Description("Id of the sticker, opaque.")
        String stickerId,

        @NonNull @Description("Emoji that says the same, for who does not see pictures.")
        String emoji,

        @NonNull @Description("Picture, an SVG document of at most 4096 characters without scripts and references.")
        String picture) {

    static final String PREFIX = "sticker";
}
