package io.parta.platform.text;

/** Bits as digits of base 32: five at a time, the most significant first. */
public final class Base32 {

    private static final int BITS = 5;

    private Base32() {}

    /**
     * Fills the text from a place to its end. Where its digits hold more bits than there are, zeros fill them up.
     *
     * @param alphabet 32 digits
     * @param lead how many of these zeros stand in front, at most four: a number has all of them there, bytes have none
     */
    public static void write(byte[] text, int from, String alphabet, int lead, long... words) {
        int begin = -lead;
        for (int place = from; place < text.length; place++) {
            text[place] = (byte) alphabet.charAt(digit(words, begin));
            begin += BITS;
        }
    }

    /** The five bits that begin there; those before the first word and behind the last one are zeros. */
    private static int digit(long[] words, int begin) {
        int last = begin + BITS - 1;
        int word = last / Long.SIZE;
        int ofWord = last % Long.SIZE + 1;
        long bits = word < words.length ? words[word] >>> (Long.SIZE - ofWord) : 0;
        if (ofWord < BITS && word > 0) {
            bits |= words[word - 1] << ofWord;
        }
        return (int) bits & ((1 << BITS) - 1);
    }
}
