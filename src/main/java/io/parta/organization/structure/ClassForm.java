package io.parta.organization.structure;

import io.parta.organization.OrganizationKind;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a class of an organisation's kind: a school's has grade and letter, which are its name; a college's course
 * and name; a kindergarten's age group and name; the others' a name alone.
 */
public record ClassForm(
        @Nullable Integer grade,
        @Nullable String letter,
        @Nullable Integer course,
        @Nullable AgeGroup ageGroup,
        @Nullable String name) {

    private static final int LAST_GRADE = 11;
    private static final int LAST_COURSE = 6;
    private static final int SORTED_DIGITS = 8;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

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

    static ClassForm of(SchoolClassEntity one) {
        return of(one.grade, one.letter, one.course, one.ageGroup, one.name);
    }

    public static ClassForm of(SchoolClass one) {
        return of(one.grade(), one.letter(), one.course(), one.ageGroup(), one.name());
    }

    private static ClassForm of(
            @Nullable Integer grade,
            @Nullable String letter,
            @Nullable Integer course,
            @Nullable AgeGroup ageGroup,
            String name) {
        return new ClassForm(grade, letter, course, ageGroup, grade == null ? name : null);
    }

    /** The class a year later (ST-2); empty when it graduates. */
    public Optional<ClassForm> next() {
        if (grade != null) {
            return grade == LAST_GRADE
                    ? Optional.empty()
                    : Optional.of(new ClassForm(grade + 1, letter, null, null, null));
        }
        if (course != null) {
            return course == LAST_COURSE
                    ? Optional.empty()
                    : Optional.of(new ClassForm(null, null, course + 1, null, name));
        }
        if (ageGroup != null) {
            return ageGroup == AgeGroup.PREPARATORY
                    ? Optional.empty()
                    : Optional.of(new ClassForm(null, null, null, AgeGroup.values()[ageGroup.ordinal() + 1], name));
        }
        return Optional.of(this);
    }

    /** The name of the class that this makes. */
    public String fullName() {
        return grade == null ? Objects.requireNonNull(name) : schoolClassName(grade, letter);
    }

    /** The name as it is compared, like {@code school_class.sort_name}: without case, ё as е, numbers by value. */
    public String sortName() {
        return NUMBER.matcher(fullName().toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(number -> {
                    String padded = "00000000" + number.group();
                    return padded.substring(padded.length() - SORTED_DIGITS);
                });
    }

    static String schoolClassName(int grade, @Nullable String letter) {
        return letter == null ? String.valueOf(grade) : grade + letter;
    }

    /** The input field that a taken name is about. */
    String nameField() {
        return grade == null ? "name" : letter == null ? "grade" : "letter";
    }
}
