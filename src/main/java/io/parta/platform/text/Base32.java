package io.parta.platform.text;

import java.nio.charset.StandardCharsets;

/** Bits as digits of base 32: five at a time, the most significant first. */
public final class Base32 {

    private static final int BITS = 5;

    private Base32() {}

    /** The 32 digits of an alphabet, as {@link #write} takes them. */
    public static byte[] digits(String alphabet) {
        return alphabet.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Fills the text from a place on. Where its digits hold more bits than there are, zeros fill them up.
     *
     * @param digits 32 of them
     * @param lead how many of these zeros stand in front, at most four: a number has all of them there, bytes have none
     */
    public static void write(byte[] text, int from, byte[] digits, int lead, long... words) {
        int place = from;
        int held = lead;
        int digit = 0;
        for (long word : words) {
            int left = Long.SIZE;
            while (left >= BITS - held) {
                int taken = BITS - held;
                left -= taken;
                text[place++] = digits[(digit << taken) | ((int) (word >>> left) & ((1 << taken) - 1))];
                digit = 0;
                held = 0;
            }
            digit = (int) word & ((1 << left) - 1);
            held = left;
        }
        if (held > 0) {
            text[place] = digits[digit << (BITS - held)];
        }
    }
}
