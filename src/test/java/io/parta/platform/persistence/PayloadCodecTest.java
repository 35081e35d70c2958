package io.parta.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an idempotent answer is kept as. */
class PayloadCodecTest {

    @ShownOnce
    record Token(String text) {}

    record Made(UUID key, @Nullable Token token) {}

    record Payload(UUID key, @Nullable Token token, List<Made> made, List<String> userErrors) {}

    @Test
    void keepsNothingThatIsShownOnce() {
        UUID key = UUID.randomUUID();
        var payload =
                new Payload(key, new Token("open-sesame"), List.of(new Made(key, new Token("open-sesame"))), List.of());

        String kept = PayloadCodec.write(payload);

        assertThat(kept).doesNotContain("sesame");
        assertThat(PayloadCodec.read(Payload.class, kept))
                .isEqualTo(new Payload(key, null, List.of(new Made(key, null)), List.of()));
    }
}
