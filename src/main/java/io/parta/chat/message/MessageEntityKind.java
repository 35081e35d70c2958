package io.parta.chat.message;

import org.eclipse.microprofile.graphql.Description;

/** What a part of a text is; the names are stored. */
@Description("Kind of a part of a text.")
public enum MessageEntityKind {
    @Description("Mention of a member of the chat.")
    MENTION,
    @Description("Link to the `url`.")
    LINK,
    @Description("Bold.")
    BOLD,
    @Description("Italic.")
    ITALIC,
    @Description("Underlined.")
    UNDERLINE,
    @Description("Struck through.")
    STRIKETHROUGH,
    @Description("Hidden until it is tapped.")
    SPOILER,
    @Description("Code within a line.")
    CODE,
    @Description("Lines of code.")
    PREFORMATTED,
    @Description("Quotation.")
    QUOTE
}
