package io.parta.platform.graphql.limits;

/**
 * Finds numbers that no parser should meet: {@code 1e100000000} keeps the coercion of some scalars busy for good
 * (CVE-2026-76763). It runs before any parser of JSON or GraphQL sees the text.
 */
public final class NumberGuard {

    /** Digits of an exponent, leading zeros not counted: with three every double is in range. */
    private static final int MAX_EXPONENT_DIGITS = 3;

    private static final int MAX_DIGITS = 100;

    private NumberGuard() {}

    /** Whether a JSON text has such a number outside its strings. */
    public static boolean refusesJson(String json) {
        boolean inString = false;
        int start = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inString = false;
                    start = i + 1;
                }
            } else if (c == '"') {
                if (refuses(json, start, i)) {
                    return true;
                }
                inString = true;
            }
        }
        return !inString && refuses(json, start, json.length());
    }

    /**
     * Whether a GraphQL document has such a number. Strings and comments are looked into as well: where they begin is the
     * lexer's affair, and a second opinion on it would be a way around.
     */
    public static boolean refusesDocument(String document) {
        return refuses(document, 0, document.length());
    }

    private static boolean refuses(String text, int from, int to) {
        int i = from;
        while (i < to) {
            if (!isWord(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < to && isWord(text.charAt(end))) {
                end++;
            }
            // A word that begins with a letter or _ is a name: ids like org_7e12345 are no numbers.
            if (isDigit(text.charAt(i)) && (isLong(text, i, end) || hasLargeExponent(text, i, end, to))) {
                return true;
            }
            i = end;
        }
        return false;
    }

    private static boolean isLong(String text, int from, int end) {
        int i = from;
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        return i - from > MAX_DIGITS;
    }

    private static boolean hasLargeExponent(String text, int from, int end, int to) {
        for (int i = from + 1; i < end; i++) {
            char c = text.charAt(i);
            if ((c == 'e' || c == 'E')
                    && isDigit(text.charAt(i - 1))
                    && exponentDigits(text, i + 1, to) > MAX_EXPONENT_DIGITS) {
                return true;
            }
        }
        return false;
    }

    private static int exponentDigits(String text, int from, int to) {
        int i = from;
        if (i < to && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
            i++;
        }
        while (i < to && text.charAt(i) == '0') {
            i++;
        }
        int digits = 0;
        while (i < to && isDigit(text.charAt(i))) {
            digits++;
            i++;
        }
        return digits;
    }

    private static boolean isWord(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
