package io.parta.platform.graphql.node;

import io.parta.platform.text.Base32;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Opaque ids of the API: {@code org_…} = prefix, underscore, lower-case Crockford base32 of the whole key (16 bytes for
 * a uuid; 32 for partition + uuid; 24 for partition + sequence). A text decodes only from the one form that encodes to
 * it, so that an id is equal exactly when its text is.
 */
public final class TypeId {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final byte[] DIGITS = Base32.digits(ALPHABET);
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            VALUES[ALPHABET.charAt(i)] = (byte) i;
        }
    }

    private TypeId() {}

    public static String encode(String prefix, UUID key) {
        return text(prefix, key.getMostSignificantBits(), key.getLeastSignificantBits());
    }

    public static String encode(String prefix, UUID partition, UUID key) {
        return text(
                prefix,
                partition.getMostSignificantBits(),
                partition.getLeastSignificantBits(),
                key.getMostSignificantBits(),
                key.getLeastSignificantBits());
    }

    public static String encode(String prefix, UUID partition, long sequence) {
        return text(prefix, partition.getMostSignificantBits(), partition.getLeastSignificantBits(), sequence);
    }

    /** The uuid of an id of the given prefix; empty when the text is not one. */
    public static Optional<UUID> decode(String prefix, String id) {
        return bytes(prefix, id, 16).map(b -> new UUID(b.getLong(), b.getLong()));
    }

    /** Partition and uuid of an id of the given prefix; empty when the text is not one. */
    public static Optional<PartitionedKey> decodePartitioned(String prefix, String id) {
        return bytes(prefix, id, 32)
                .map(b -> new PartitionedKey(new UUID(b.getLong(), b.getLong()), new UUID(b.getLong(), b.getLong())));
    }

    /** Partition and positive sequence of an id of the given prefix; empty when the text is not one. */
    public static Optional<SequencedKey> decodeSequenced(String prefix, String id) {
        return bytes(prefix, id, 24)
                .map(b -> new SequencedKey(new UUID(b.getLong(), b.getLong()), b.getLong()))
                .filter(key -> key.sequence() > 0);
    }

    /** The prefix of an id, whatever its type; empty when there is none. */
    public static String prefixOf(String id) {
        int at = id.lastIndexOf('_');
        return at < 0 ? "" : id.substring(0, at);
    }

    /** Key of a row whose primary key begins with its partition. */
    public record PartitionedKey(UUID partition, UUID key) {}

    /** Key of a row that is numbered within its partition. */
    public record SequencedKey(UUID partition, long sequence) {}

    private static Optional<ByteBuffer> bytes(String prefix, String id, int size) {
        if (id.length() != prefix.length() + 1 + (size * 8 + 4) / 5
                || !id.startsWith(prefix)
                || id.charAt(prefix.length()) != '_') {
            return Optional.empty();
        }
        byte[] out = new byte[size];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = prefix.length() + 1; i < id.length(); i++) {
            char c = id.charAt(i);
            int value = c < 128 ? VALUES[c] : -1;
            if (value < 0) {
                return Optional.empty();
            }
            buffer = (buffer << 5) | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out[at++] = (byte) (buffer >> bits);
            }
            buffer &= (1 << bits) - 1;
        }
        return buffer == 0 ? Optional.of(ByteBuffer.wrap(out)) : Optional.empty();
    }

    private static String text(String prefix, long... words) {
        int from = prefix.length() + 1;
        byte[] text = new byte[from + (words.length * Long.SIZE + 4) / 5];
        for (int i = 0; i < prefix.length(); i++) {
            text[i] = (byte) prefix.charAt(i);
        }
        text[from - 1] = '_';
        Base32.write(text, from, DIGITS, 0, words);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
