package io.parta.platform.secret;

import io.parta.platform.digest.Digest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What whoever holds a link is let in by: the key of where it leads, so that one shard is asked, and 128 random bits, in
 * base64url (IN-5, CH-7). It is never stored and never logged: {@link #toString} tells nothing.
 */
public final class LinkToken {

    private static final int RANDOM_BYTES = 16;
    private static final int BYTES = 16 + RANDOM_BYTES;
    private static final UUID NOWHERE = new UUID(0, 0);

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final UUID partition;
    private final String text;

    private LinkToken(UUID partition, String text) {
        this.partition = partition;
        this.text = text;
    }

    public static LinkToken draw(UUID partition, RandomGenerator random) {
        byte[] drawn = new byte[RANDOM_BYTES];
        random.nextBytes(drawn);
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(partition.getMostSignificantBits())
                .putLong(partition.getLeastSignificantBits())
                .put(drawn);
        return new LinkToken(partition, ENCODER.encodeToString(bytes.array()));
    }

    /** What somebody sent, whatever it is: a text that is no token leads nowhere and is looked up like any other. */
    public static LinkToken sent(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            boolean canonical = bytes.remaining() == BYTES
                    && ENCODER.encodeToString(bytes.array()).equals(text);
            return new LinkToken(canonical ? new UUID(bytes.getLong(), bytes.getLong()) : NOWHERE, text);
        } catch (IllegalArgumentException noBase64) {
            return new LinkToken(NOWHERE, text);
        }
    }

    /** Key of what it says to lead to: of an organisation, of a chat. */
    public UUID partition() {
        return partition;
    }

    /** SHA-256 of the token, in hexadecimal: what is stored. */
    public String hash() {
        return Digest.sha256Hex(text);
    }

    /** The token itself, for whoever is shown it. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return "LinkToken";
    }
}
