package io.parta.safety.pin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id of a PIN, written as {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}: what is kept says how it was made, so that
 * dearer parameters need no change of the old. It takes a core about 50 ms and 19 MiB (the recommendation of OWASP).
 */
record PinHash(int memoryKib, int iterations, int parallelism, byte[] salt, byte[] hash) {

    static final int SALT_BYTES = 16;

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int HASH_BYTES = 32;

    /** @param key the service's, without which the PIN cannot be tried */
    static PinHash of(String pin, byte[] salt, byte[] key) {
        var made = new PinHash(MEMORY_KIB, ITERATIONS, PARALLELISM, salt, new byte[HASH_BYTES]);
        return new PinHash(MEMORY_KIB, ITERATIONS, PARALLELISM, salt, made.work(pin, key));
    }

    static PinHash parse(String text) {
        String[] parts = text.split("[$]");
        String[] costs = parts[3].split("[,=]");
        return new PinHash(
                Integer.parseInt(costs[1]),
                Integer.parseInt(costs[3]),
                Integer.parseInt(costs[5]),
                Base64.getDecoder().decode(parts[4]),
                Base64.getDecoder().decode(parts[5]));
    }

    boolean isOf(String pin, byte[] key) {
        return MessageDigest.isEqual(work(pin, key), hash);
    }

    String text() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + iterations + ",p=" + parallelism + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private byte[] work(String pin, byte[] key) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .withSecret(key)
                .build());
        var out = new byte[hash.length];
        generator.generateBytes(pin.getBytes(StandardCharsets.UTF_8), out);
        return out;
    }
}
