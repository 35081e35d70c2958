package io.parta.identity;

import java.util.random.RandomGenerator;

/**
 * The short number a person shows to an administrator (ID-3): eleven digits, ten of them random and the last a Damm
 * check digit, which finds every single wrong digit and every swap of neighbours. The first digit is 1 to 6, so that the
 * number cannot be taken for a phone number. Of six thousand million numbers a country's 35 million people fill one in
 * 170: whoever guesses, guesses wrong.
 */
public final class PublicNumber {

    /** The totally anti-symmetric quasigroup of order 10 published by H. M. Damm (2004). */
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    private static final long FIRST = 1_000_000_000L;
    private static final long END = 7_000_000_000L;
    private static final int LENGTH = 11;

    private PublicNumber() {}

    static String draw(RandomGenerator random) {
        return of(random.nextLong(FIRST, END));
    }

    /** The public number that begins with these ten digits. */
    public static String of(long tenDigits) {
        String digits = Long.toString(tenDigits);
        return digits + interim(digits);
    }

    /** Whether the text has the form of a public number: eleven digits that check. Spaces are the caller's matter. */
    public static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && text.charAt(0) >= '1'
                && text.charAt(0) <= '6'
                && interim(text) == 0;
    }

    static int interim(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }
}
