package io.parta.chat;

/** Forms of text in chats. */
public final class ChatText {

    /** Lines with something to read among them, and no control characters but the line feed. */
    public static final String PARAGRAPHS = "[ \\n]*[^\\u0000-\\u0020\\u007F][^\\u0000-\\u0009\\u000B-\\u001F\\u007F]*";

    private ChatText() {}
}
