package io.parta.platform.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of a text's UTF-8 bytes; hexadecimal ones are in lower case. */
public final class Digest {

    private Digest() {}

    public static byte[] sha256(String text) {
        return of("SHA-256", text);
    }

    public static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** For protocols that name things by it; it secures nothing. */
    public static String sha1Hex(String text) {
        return HexFormat.of().formatHex(of("SHA-1", text));
    }

    private static byte[] of(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
