package io.parta.chat.sticker;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Stickers that belong together. */
@Description("Set of stickers.")
public record StickerSet(
        @NonNull @Description("Title of the set, in the language of Accept-Language.")
        String title,

        @NonNull @Description("Stickers of the set in their order, at most 50.")
        List<@NonNull Sticker> stickers) {}
