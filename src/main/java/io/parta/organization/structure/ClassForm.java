package io.parta.organization.structure;

import io.parta.organization.OrganizationKind;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes a class of an organisation's kind: a school's has grade and letter, which are its name; a college's course
 * and name; a kindergarten's age group and name; the others' a name alone.
 */
record ClassForm(
        @Nullable Integer grade,
        @Nullable String letter,
        @Nullable Integer course,
        @Nullable AgeGroup ageGroup,
        @Nullable String name) {

    static final String LETTER = "[А-ЯЁа-яёA-Za-z0-9-]{1,10}";

    /** INVALID_INPUT for each field that this kind does not have, and for each that it must. */
    List<Refusal> faults(OrganizationKind kind) {
        boolean school = kind == OrganizationKind.SCHOOL;
        var faults = new ArrayList<Refusal>();
        expect(school, grade, "grade", faults);
        if (!school) {
            expect(false, letter, "letter", faults);
        }
        expect(kind == OrganizationKind.COLLEGE, course, "course", faults);
        expect(kind == OrganizationKind.KINDERGARTEN, ageGroup, "ageGroup", faults);
        expect(!school, name, "name", faults);
        return faults;
    }

    private static void expect(boolean wanted, @Nullable Object value, String field, List<Refusal> faults) {
        if (wanted != (value != null)) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", field));
        }
    }

    /** Puts the form, found without fault, onto the class. */
    void applyTo(SchoolClassEntity schoolClass) {
        schoolClass.grade = grade;
        schoolClass.letter = letter == null ? null : letter.toUpperCase(Locale.ROOT);
        schoolClass.course = course;
        schoolClass.ageGroup = ageGroup;
        schoolClass.name = grade == null ? Objects.requireNonNull(name) : schoolClassName(grade, schoolClass.letter);
    }

    static String schoolClassName(int grade, @Nullable String letter) {
        return letter == null ? String.valueOf(grade) : grade + letter;
    }

    /** The input field that a taken name is about. */
    String nameField() {
        return grade == null ? "name" : letter == null ? "grade" : "letter";
    }
}
