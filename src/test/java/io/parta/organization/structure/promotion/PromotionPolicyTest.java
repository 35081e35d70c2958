package io.parta.organization.structure.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.structure.AgeGroup;
import io.parta.organization.structure.ClassForm;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ST-2: what becomes of a class, what is in its way, and when it is undone. */
class PromotionPolicyTest {

    private static final Instant AT = Instant.parse("2027-06-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, А, -, -, -, 2А",
                "10, -, -, -, -, 11",
                "11, А, -, -, -, -",
                "-, -, 1, -, ИС-21, ИС-21",
                "-, -, 6, -, ИС-21, -",
                "-, -, -, NURSERY, Ромашка, Ромашка",
                "-, -, -, PREPARATORY, Ромашка, -",
                "-, -, -, -, Шахматы, Шахматы"
            })
    void aClassGoesOnOrGraduates(
            @Nullable Integer grade,
            @Nullable String letter,
            @Nullable Integer course,
            @Nullable AgeGroup ageGroup,
            @Nullable String name,
            @Nullable String next) {
        assertThat(new ClassForm(grade, letter, course, ageGroup, name)
                        .next()
                        .map(ClassForm::fullName)
                        .orElse(null))
                .isEqualTo(next);
    }

    @Test
    void aTakenNameIsInTheWayHoweverItIsWritten() {
        var current = new ClassForm(null, null, 1, null, "Ёлка-1");

        assertThat(PromotionPolicy.goesOn(current, current.next().orElseThrow(), Set.of("елка-00000001")))
                .isPresent();
        assertThat(PromotionPolicy.goesOn(current, current.next().orElseThrow(), Set.of("елка-00000002")))
                .isEmpty();
    }

    @Test
    void itIsUndoneOnceWithinADay() {
        assertThat(PromotionPolicy.undoes(AT, null, AT.plusSeconds(86_399))).isEmpty();
        assertThat(PromotionPolicy.undoes(AT, null, AT.plusSeconds(86_400))
                        .orElseThrow()
                        .code())
                .hasToString("PROMOTION_UNDO_EXPIRED");
        assertThat(PromotionPolicy.undoes(AT, AT.plusSeconds(1), AT.plusSeconds(2))
                        .orElseThrow()
                        .code())
                .hasToString("PROMOTION_ALREADY_UNDONE");
    }

    @Test
    void theYearThatEndsIsThisOrTheLast() {
        assertThat(PromotionPolicy.ends(2026, 2026)).isEmpty();
        assertThat(PromotionPolicy.ends(2025, 2026)).isEmpty();
        assertThat(PromotionPolicy.ends(2024, 2026)).isPresent();
        assertThat(PromotionPolicy.ends(2027, 2026)).isPresent();
    }
}
