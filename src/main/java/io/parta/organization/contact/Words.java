package io.parta.organization.contact;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a search, as names are stored for searching: small letters, ё as е. Letters and digits only, so nothing of a
 * pattern has to be escaped.
 */
public record Words(List<String> all) {

    /** Shorter ones have too few trigrams to be looked up: they are compared with the beginnings of words. */
    private static final int LONG = 3;

    private static final int MOST = 8;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static Words of(String search) {
        return new Words(BETWEEN.splitAsStream(search.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList());
    }

    /** The word that the index is asked for: the longest one; null when there is none long enough. */
    public @Nullable String key() {
        return all.stream()
                .filter(word -> word.length() >= LONG)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    public String[] longOnes() {
        return all.stream().filter(word -> word.length() >= LONG).toArray(String[]::new);
    }

    public String[] shortOnes() {
        return all.stream().filter(word -> word.length() < LONG).toArray(String[]::new);
    }
}
