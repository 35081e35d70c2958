package io.parta.platform.engines;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The ES256 key by which the vendor {@code demo-journal} proves itself. The first start makes it; the file holds the
 * private key (PKCS 8) and the public one, and only its owner may read it.
 */
record DemoJournalKey(ECPublicKey publicKey) {

    /** Key id that the vendor names in the header of its assertions. */
    private static final String KEY_ID = "demo-journal";

    private static final int COORDINATE_BYTES = 32;

    static DemoJournalKey in(Path file) throws IOException {
        try {
            if (!Files.exists(file)) {
                write(generate(), file);
            }
            return new DemoJournalKey(read(file));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new EngineFailure("The key in " + file + " is damaged: remove the file, a new key will be made.", e);
        }
    }

    /** The public key as a JSON Web Key Set. */
    String jwks() {
        return """
                {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s"}]}""".formatted(
                        KEY_ID,
                        coordinate(publicKey.getW().getAffineX()),
                        coordinate(publicKey.getW().getAffineY()));
    }

    private static KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static void write(KeyPair pair, Path file) throws IOException {
        String pem = pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                + pem("PUBLIC KEY", pair.getPublic().getEncoded());
        Directories.writeSecret(file, pem);
    }

    private static ECPublicKey read(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file);
        KeyFactory keys = KeyFactory.getInstance("EC");
        // Reading the private key too finds a damaged file at the start, not at the vendor's first call.
        keys.generatePrivate(new PKCS8EncodedKeySpec(section("PRIVATE KEY", text)));
        return (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(section("PUBLIC KEY", text)));
    }

    private static String pem(String what, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    }

    private static byte[] section(String what, String text) {
        String begin = "-----BEGIN " + what + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + what + "-----");
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("no section " + what);
        }
        byte[] base64 = text.substring(from + begin.length(), to).strip().getBytes(StandardCharsets.US_ASCII);
        return Base64.getMimeDecoder().decode(base64);
    }

    private static String coordinate(BigInteger value) {
        byte[] signed = value.toByteArray();
        byte[] unsigned = new byte[COORDINATE_BYTES];
        int length = Math.min(signed.length, COORDINATE_BYTES);
        byte[] tail = Arrays.copyOfRange(signed, signed.length - length, signed.length);
        System.arraycopy(tail, 0, unsigned, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
