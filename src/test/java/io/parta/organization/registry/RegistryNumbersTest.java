package io.parta.organization.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OR-2: check digits, by numbers that large organisations publish. */
class RegistryNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"7707083893", "7736207543", "7736050003", "7728168971", "7707049388"})
    void knowsPublishedInns(String inn) {
        assertThat(RegistryNumbers.isInn(inn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "770708389",
                "77070838930",
                "7707083892",
                "7707083983",
                "0000000000",
                "770708389a",
                "７７０７０８３８９３"
            })
    void refusesWrongInns(String inn) {
        assertThat(RegistryNumbers.isInn(inn)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1027700132195", "1027700229193", "1027700070518", "1027700067328", "1027700198767"})
    void knowsPublishedOgrns(String ogrn) {
        assertThat(RegistryNumbers.isOgrn(ogrn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "102770013219", "10277001321950", "1027700132196", "0000000000000", "3027700132195"})
    void refusesWrongOgrns(String ogrn) {
        assertThat(RegistryNumbers.isOgrn(ogrn)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"773601001", "997950001", "7736AB001"})
    void knowsTheFormOfAKpp(String kpp) {
        assertThat(RegistryNumbers.isKpp(kpp)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "77360100", "7736010011", "7736ab001", "A73601001", "000000000"})
    void refusesWrongKpps(String kpp) {
        assertThat(RegistryNumbers.isKpp(kpp)).isFalse();
    }

    @Test
    void findsEveryWrongDigitOfAnInnAndOfAnOgrn() {
        assertEveryWrongDigitIsFound("7707083893", true);
        assertEveryWrongDigitIsFound("1027700132195", false);
    }

    @Test
    void listsEightyNineRegionsInBothLanguages() {
        assertThat(Regions.all()).hasSize(89).allSatisfy(region -> {
            assertThat(region.code()).matches("\\d{2}");
            assertThat(region.nameRu()).isNotBlank();
            assertThat(region.nameEn()).matches("[\\p{ASCII}–]+");
        });
        assertThat(Regions.find("77")).map(Region::nameRu).contains("Москва");
        assertThat(Regions.find("99")).isEmpty();
    }

    /** Modulo 11 and 10 lets pass only a change between remainders 0 and 10. */
    private static void assertEveryWrongDigitIsFound(String number, boolean inn) {
        int missed = 0;
        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = number.substring(0, i) + digit + number.substring(i + 1);
                if (!wrong.equals(number) && (inn ? RegistryNumbers.isInn(wrong) : RegistryNumbers.isOgrn(wrong))) {
                    missed++;
                }
            }
        }
        assertThat(missed).isZero();
    }
}
