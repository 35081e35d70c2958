package io.parta.platform.graphql.execution.answer;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JSON as UTF-8 (RFC 8259) in one growing array: values go in as they are read, none becomes a String or a tree first.
 * Commas and braces are the caller's. One answer, one thread.
 */
public final class JsonBytes {

    private static final int FIRST_CAPACITY = 1024;
    /** Characters that are fetched, and whose room is asked for, at once: one by one, that costs more than they do. */
    private static final int CHUNK = 256;
    /** Longest form of a character: a backslash, a {@code u} and four digits. */
    private static final int LONGEST = 6;

    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] SMALLEST = ascii(Long.toString(Long.MIN_VALUE));
    private static final byte[] HEX = ascii("0123456789ABCDEF");
    /** What follows the backslash: 0 where nothing is escaped, {@code u} where only digits can say it. */
    private static final byte[] ESCAPES = escapes();

    private final int limitBytes;
    private final char[] chars = new char[CHUNK];
    private byte[] bytes;
    private int size;
    /** Up to here bytes are written without a thought: the array ends, or the limit is reached. */
    private int end;

    /**
     * @param limitBytes most bytes of the answer; one more is {@link AnswerTooLarge}
     */
    public JsonBytes(int limitBytes) {
        this(limitBytes, FIRST_CAPACITY);
    }

    /** @param expectedBytes what the answer will probably need: an array that grows is copied, and leaves garbage */
    public JsonBytes(int limitBytes, int expectedBytes) {
        this.limitBytes = limitBytes;
        this.end = Math.min(Math.max(expectedBytes, FIRST_CAPACITY), limitBytes);
        this.bytes = new byte[end];
    }

    /** The place to {@link #rewind} to. */
    public int mark() {
        return size;
    }

    /** Forgets everything that was written after the mark. */
    public void rewind(int mark) {
        size = mark;
    }

    public int size() {
        return size;
    }

    /** Puts bytes that are JSON already. */
    public void raw(byte[] utf8) {
        raw(utf8, utf8.length);
    }

    void raw(byte[] utf8, int length) {
        int at = take(length);
        System.arraycopy(utf8, 0, bytes, at, length);
    }

    /** Puts a sign of punctuation. */
    public void raw(char ascii) {
        int at = take(1);
        bytes[at] = (byte) ascii;
    }

    /** Puts a text in quotes. Half of a surrogate pair is no character: it is escaped, so that the bytes stay UTF-8. */
    public void string(String text) {
        int length = text.length();
        withinLimit(length + 2);
        raw('"');
        int from = 0;
        while (from < length) {
            from = chunk(text, from, Math.min(CHUNK, length - from));
        }
        raw('"');
    }

    public void number(int n) {
        number((long) n);
    }

    public void number(long n) {
        if (n == Long.MIN_VALUE) {
            raw(SMALLEST);
            return;
        }
        long rest = Math.abs(n);
        int digits = digits(rest);
        if (n < 0) {
            raw('-');
        }
        int first = take(digits);
        for (int at = first + digits - 1; at >= first; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    public void bool(boolean b) {
        raw(b ? TRUE : FALSE);
    }

    public void nullValue() {
        raw(NULL);
    }

    /**
     * Puts any JSON value: null, text, number, boolean, Map, Iterable or array.
     *
     * @throws IllegalArgumentException for anything else, and for numbers that JSON does not have
     */
    public void value(@Nullable Object json) {
        JsonTree.write(json, this);
    }

    /** The written bytes, not copied: nothing may be written afterwards. */
    @SuppressWarnings("deprecation") // Vert.x 5 will have it elsewhere; a copy of each answer is no alternative.
    public Buffer toBuffer() {
        return Buffer.buffer(Unpooled.wrappedBuffer(bytes, 0, size));
    }

    /** Writes some characters of the text, and one more where a pair would be torn; answers what follows them. */
    private int chunk(String text, int start, int count) {
        grow(count * LONGEST);
        text.getChars(start, start + count, chars, 0);
        byte[] to = bytes;
        int at = size;
        int i = 0;
        while (i < count) {
            char c = chars[i++];
            if (c < 0x80) {
                if (ESCAPES[c] == 0) {
                    to[at++] = (byte) c;
                } else {
                    at = escape(c, to, at);
                }
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | (c >> 6));
                to[at++] = following(c);
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xE0 | (c >> 12));
                to[at++] = following(c >> 6);
                to[at++] = following(c);
            } else {
                int codePoint = text.codePointAt(start + i - 1);
                if (codePoint == c) {
                    at = escape(c, to, at);
                } else {
                    at = pair(codePoint, to, at);
                    i++;
                }
            }
        }
        size = at;
        withinLimit(0);
        return start + i;
    }

    private static int pair(int codePoint, byte[] to, int start) {
        to[start] = (byte) (0xF0 | (codePoint >> 18));
        to[start + 1] = following(codePoint >> 12);
        to[start + 2] = following(codePoint >> 6);
        to[start + 3] = following(codePoint);
        return start + 4;
    }

    /** The lowest six bits, in a byte that follows another of the same character. */
    private static byte following(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private static int escape(char c, byte[] to, int start) {
        int at = start;
        byte letter = c < 0x80 ? ESCAPES[c] : (byte) 'u';
        to[at++] = '\\';
        to[at++] = letter;
        if (letter == 'u') {
            to[at++] = HEX[c >> 12];
            to[at++] = HEX[(c >> 8) & 0xF];
            to[at++] = HEX[(c >> 4) & 0xF];
            to[at++] = HEX[c & 0xF];
        }
        return at;
    }

    /** Where the next bytes go; they count as written. */
    private int take(int count) {
        int at = size;
        if (count > end - at) {
            withinLimit(count);
            grow(count);
        }
        size = at + count;
        return at;
    }

    private void withinLimit(int more) {
        if (more > limitBytes - size) {
            throw new AnswerTooLarge(limitBytes);
        }
    }

    /** Makes room, beyond the limit too: whoever writes there looks at the limit afterwards. */
    private void grow(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, (int) Math.min(2L * bytes.length, limitBytes)));
            end = Math.min(bytes.length, limitBytes);
        }
    }

    private static int digits(long n) {
        int digits = 1;
        for (long rest = n; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private static byte[] escapes() {
        var escapes = new byte[0x80];
        Arrays.fill(escapes, 0, 0x20, (byte) 'u');
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
