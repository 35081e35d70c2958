package io.parta.chat.message;

import org.eclipse.microprofile.graphql.Description;

/** Kinds of messages; the names are stored. */
@Description("Kind of a message. Clients accept kinds they do not know: adding one is compatible.")
public enum MessageKind {
    @Description("Text.")
    TEXT,
    @Description("Poll; its text is the question.")
    POLL,
    @Description("Sticker.")
    STICKER,
    @Description("Files, with or without a text.")
    FILES
}
