package io.parta.organization.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ST-1: what makes a class, by kind of organisation. */
class ClassFormTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SCHOOL, 5, а, -, -, -, ''",
                "SCHOOL, 5, -, -, -, -, ''",
                "SCHOOL, -, а, -, -, -, grade",
                "SCHOOL, 5, а, -, -, Пятый, name",
                "SCHOOL, 5, а, 2, -, -, course",
                "COLLEGE, -, -, 2, -, ИС-21, ''",
                "COLLEGE, -, -, -, -, ИС-21, course",
                "COLLEGE, 5, а, 2, -, ИС-21, 'grade letter'",
                "KINDERGARTEN, -, -, -, SENIOR, Ромашка, ''",
                "KINDERGARTEN, -, -, -, -, Ромашка, ageGroup",
                "KINDERGARTEN, -, -, -, SENIOR, -, name",
                "SUPPLEMENTARY, -, -, -, -, Шахматы, ''",
                "SUPPLEMENTARY, -, -, -, MIDDLE, Шахматы, ageGroup",
                "PROFESSIONAL_DEVELOPMENT, -, -, -, -, Поток 3, ''",
                "PROFESSIONAL_DEVELOPMENT, 1, -, 1, -, -, 'grade course name'"
            })
    void hasTheDataOfItsKind(
            OrganizationKind kind,
            @Nullable Integer grade,
            @Nullable String letter,
            @Nullable Integer course,
            @Nullable AgeGroup ageGroup,
            @Nullable String name,
            String faulty) {
        var form = new ClassForm(grade, letter, course, ageGroup, name);

        assertThat(form.faults(kind).stream().map(fault -> fault.path().get(1)))
                .containsExactly(faulty.isEmpty() ? new String[0] : faulty.split(" "));
    }
}
