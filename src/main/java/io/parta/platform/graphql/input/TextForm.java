package io.parta.platform.graphql.input;

import org.jspecify.annotations.Nullable;

/** Forms of text that inputs ask for. */
public final class TextForm {

    /**
     * One line: something to read and no control characters (PostgreSQL cannot hold NUL at all). Written so that it
     * never tries a character twice, however long the text, and means the same in JavaScript.
     */
    public static final String LINE = " *[^\\u0000-\\u0020\\u007F][^\\u0000-\\u001F\\u007F]*";

    private TextForm() {}

    /** The text as it is stored: without the spaces around it, which {@link #LINE} counts as nothing to read. */
    public static String tidy(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && text.charAt(begin) == ' ') {
            begin++;
        }
        while (end > begin && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(begin, end);
    }

    public static @Nullable String tidyOrNull(@Nullable String text) {
        return text == null ? null : tidy(text);
    }
}
