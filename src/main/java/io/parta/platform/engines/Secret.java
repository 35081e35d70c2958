package io.parta.platform.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A password that a first start makes up and {@code .parta/} keeps, readable by its owner only. */
class Secret {

    private static final int BYTES = 16;

    private Secret() {}

    static String in(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Directories.writeSecret(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }
}
