package io.parta.safety.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** SF-3: what is kept of a PIN. */
class PinHashTest {

    private static final byte[] SALT = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);

    @Test
    void isOfItsPinUnderItsKeyOnly() {
        var kept = PinHash.parse(PinHash.of("4711", SALT, KEY).text());

        assertThat(kept.isOf("4711", KEY)).isTrue();
        assertThat(kept.isOf("4712", KEY)).isFalse();
        assertThat(kept.isOf("4711", SALT)).isFalse();
    }

    @Test
    void saysHowItWasMade() {
        assertThat(PinHash.of("4711", SALT, KEY).text())
                .matches("[$]argon2id[$]v=19[$]m=19456,t=2,p=1[$][A-Za-z0-9+/]{22}[$][A-Za-z0-9+/]{43}");
    }

    /** A vector of the reference implementation: t=2, m=64 MiB, p=1, "password" and "somesalt", without a key. */
    @Test
    void isArgon2id() {
        var expected = HexFormat.of().parseHex("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
        var base64 = Base64.getEncoder().withoutPadding();
        var kept = "$argon2id$v=19$m=65536,t=2,p=1$"
                + base64.encodeToString("somesalt".getBytes(StandardCharsets.UTF_8)) + "$"
                + base64.encodeToString(expected);

        assertThat(PinHash.parse(kept).isOf("password", new byte[0])).isTrue();
    }
}
