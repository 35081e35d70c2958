package io.parta.safety.secret;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of the service's secret, one for each purpose. PINs and phone numbers are few: whoever read the database could try
 * them all, did the digests not need a key that is not in it. Made at the start: a secret too short is found out there.
 */
@Startup
@ApplicationScoped
public class SafetyKeys {

    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final byte[] secret;

    SafetyKeys(SafetyConfig config) {
        secret = config.secret().getBytes(StandardCharsets.UTF_8);
        if (secret.length < SHORTEST) {
            throw new IllegalStateException("parta.safety.secret is shorter than " + SHORTEST + " bytes");
        }
    }

    /** The key for a purpose: it tells nothing of the key for another. */
    public byte[] of(String purpose) {
        return digest(secret, purpose);
    }

    /** The text's HMAC under a key. */
    public static byte[] digest(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
