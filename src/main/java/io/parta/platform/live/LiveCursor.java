package io.parta.platform.live;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.text.Base32;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered topic, opaque to clients: base32hex of topic and sequence, 39 lower-case characters.
 *
 * <p>A query that reads a snapshot answers the cursor to subscribe from (LV-2). The sequence must be read in the
 * statement BEFORE the statements that read the snapshot's children, or in the same one; then an event in between is
 * delivered a second time, which its version makes harmless, and never lost. In SQL: {@link #SEQUENCE_OF} with the
 * column that holds the topic.
 *
 * @param sequence the last event that the holder knows; 0 before the first
 */
public record LiveCursor(UUID topic, long sequence) {

    /** The sequence of a topic as an expression: {@code SEQUENCE_OF.formatted("o.id")}; 0 before the first event. */
    public static final String SEQUENCE_OF =
            "coalesce((SELECT live.sequence FROM live_topic live WHERE live.topic = %s), 0)";

    private static final Pattern TEXT = Pattern.compile("[0-9a-v]{39}");
    private static final int RADIX = 32;
    private static final int LENGTH = 39;
    private static final int BYTES = 24;
    private static final byte[] DIGITS = Base32.digits("0123456789abcdefghijklmnopqrstuv");

    /** Bits that 39 digits hold more than 24 bytes have. */
    private static final int LEAD = 3;

    /** The text that clients hold. */
    public String encode() {
        byte[] text = new byte[LENGTH];
        Base32.write(text, 0, DIGITS, LEAD, topic.getMostSignificantBits(), topic.getLeastSignificantBits(), sequence);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Reads the text that {@link #encode} gave, and no other. */
    public static Optional<LiveCursor> decode(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        var number = new BigInteger(text, RADIX);
        long sequence = number.longValue();
        if (number.bitLength() > BYTES * 8 || sequence < 0) {
            return Optional.empty();
        }
        var topic = new UUID(
                number.shiftRight(128).longValue(), number.shiftRight(64).longValue());
        return Optional.of(new LiveCursor(topic, sequence));
    }

    /**
     * The sequence of an {@code after} argument on this topic; null stays null.
     *
     * @throws ApiException INVALID_CURSOR when the text is no cursor, or one of another topic
     */
    public static @Nullable Long after(UUID topic, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return decode(text)
                .filter(cursor -> cursor.topic.equals(topic))
                .map(LiveCursor::sequence)
                .orElseThrow(() -> new ApiException(ErrorCode.INVALID_CURSOR));
    }
}
