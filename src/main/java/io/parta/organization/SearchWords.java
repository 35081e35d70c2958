package io.parta.organization;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that somebody looks for, as a query of PostgreSQL's text search. */
public final class SearchWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A query of no word, which finds nothing. */
    private static final String NOTHING = "";

    private SearchWords() {}

    /** Each word from its beginning, all of them; null for no search. Letters and digits only, so nothing escapes. */
    public static @Nullable String query(@Nullable String search) {
        if (search == null) {
            return null;
        }
        return BETWEEN_WORDS
                .splitAsStream(search.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .reduce((one, other) -> one + " & " + other)
                .orElse(NOTHING);
    }
}
