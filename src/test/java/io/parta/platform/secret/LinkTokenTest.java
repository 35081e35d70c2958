package io.parta.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.digest.Digest;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IN-5: a token names where it leads and cannot be guessed. */
class LinkTokenTest {

    private static final UUID PLACE = UUID.fromString("01970000-0000-7000-8000-000000000001");
    private static final UUID NOWHERE = new UUID(0, 0);

    private final SecureRandom random = new SecureRandom();

    @Test
    void namesWhereItLeadsInFortyThreeCharacters() {
        var token = LinkToken.draw(PLACE, random);

        var sent = LinkToken.sent(token.text());

        assertThat(token.text()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(sent.partition()).isEqualTo(PLACE);
        assertThat(sent.hash()).isEqualTo(token.hash()).isEqualTo(Digest.sha256Hex(token.text()));
    }

    @Test
    void isDrawnAnew() {
        var drawn = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            drawn.add(LinkToken.draw(PLACE, random).text());
        }

        assertThat(drawn).hasSize(1_000);
    }

    @Test
    void tellsNothingWhereItIsPrinted() {
        var token = LinkToken.draw(PLACE, random);

        assertThat(token.toString()).doesNotContain(token.text());
    }

    /** The last one is a token but for the bits that base64 does not use. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "токен",
                "AAAA",
                "AZcAAAAAcACAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAA=",
                "AZcAAAAAcACAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAB"
            })
    void leadsNowhereWhenItIsNone(String text) {
        assertThat(LinkToken.sent(text).partition()).isEqualTo(NOWHERE);
    }
}
