package io.parta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ID-3: the form of the public number. */
class PublicNumberTest {

    @Test
    void checksByTheDigitThatDammPublished() {
        assertThat(PublicNumber.interim("572")).isEqualTo(4);
        assertThat(PublicNumber.interim("5724")).isZero();
    }

    @Test
    void drawsElevenDigitsThatCheckAndNeverBeginLikeAPhone() {
        var random = new SecureRandom();
        for (int i = 0; i < 10_000; i++) {
            assertThat(PublicNumber.draw(random)).matches("[1-6]\\d{10}").satisfies(PublicNumberTest::isValid);
        }
    }

    @Test
    void findsEveryWrongDigitAndEverySwapOfNeighbours() {
        String number = PublicNumber.draw(new Random(7));
        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != number.charAt(i)) {
                    assertThat(PublicNumber.isValid(number.substring(0, i) + digit + number.substring(i + 1)))
                            .isFalse();
                }
            }
            if (i > 0 && number.charAt(i) != number.charAt(i - 1)) {
                String swapped =
                        number.substring(0, i - 1) + number.charAt(i) + number.charAt(i - 1) + number.substring(i + 1);
                assertThat(PublicNumber.isValid(swapped)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12345678901234", "1234567890x", "١٢٣٤٥٦٧٨٩٠١", "79161234567"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(PublicNumber.isValid(text)).isFalse();
    }

    private static void isValid(String number) {
        assertThat(PublicNumber.isValid(number)).isTrue();
    }
}
