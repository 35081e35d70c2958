package io.parta.chat.media;

import org.eclipse.microprofile.graphql.Description;

/** Kinds of what a chat has beside plain text. */
@Description("Kind of what a chat has beside plain text.")
public enum ChatMediaKind {
    @Description("Messages that are stickers.")
    STICKER("c.kind = 'STICKER'"),

    @Description("Messages that ask a poll.")
    POLL("c.kind = 'POLL'"),

    @Description("Messages with links, as parts of their text or written out, http or https.")
    LINK("(c.text ~ 'https?://[^\\s]' OR c.entities @> '[{\"k\": \"LINK\"}]')");

    /** Of {@code chat_message c}; the index of the kind has the same condition. */
    private final String condition;

    ChatMediaKind(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
