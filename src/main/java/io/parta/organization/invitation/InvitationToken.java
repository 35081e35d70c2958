package io.parta.organization.invitation;

import io.parta.platform.digest.Digest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What whoever holds it is invited by: the key of the organisation, so that one shard is asked, and 128 random bits, in
 * base64url (IN-5). It is never stored and never logged: {@link #toString} tells nothing.
 */
public final class InvitationToken {

    private static final int RANDOM_BYTES = 16;
    private static final int BYTES = 16 + RANDOM_BYTES;
    private static final UUID NOWHERE = new UUID(0, 0);

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final UUID organizationKey;
    private final String text;

    private InvitationToken(UUID organizationKey, String text) {
        this.organizationKey = organizationKey;
        this.text = text;
    }

    static InvitationToken draw(UUID organization, RandomGenerator random) {
        byte[] drawn = new byte[RANDOM_BYTES];
        random.nextBytes(drawn);
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(organization.getMostSignificantBits())
                .putLong(organization.getLeastSignificantBits())
                .put(drawn);
        return new InvitationToken(organization, ENCODER.encodeToString(bytes.array()));
    }

    /** What somebody sent, whatever it is: a text that is no token is one of no organisation and looked up like any other. */
    public static InvitationToken sent(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            boolean canonical = bytes.remaining() == BYTES
                    && ENCODER.encodeToString(bytes.array()).equals(text);
            return new InvitationToken(canonical ? new UUID(bytes.getLong(), bytes.getLong()) : NOWHERE, text);
        } catch (IllegalArgumentException noBase64) {
            return new InvitationToken(NOWHERE, text);
        }
    }

    /** Key of the organisation it says to be of. */
    public UUID organizationKey() {
        return organizationKey;
    }

    /** SHA-256 of the token, in hexadecimal: what is stored. */
    public String hash() {
        return Digest.sha256Hex(text);
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "InvitationToken";
    }
}
