package io.parta.region;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A class through its years: one row for each academic year that is kept. */
final class Lineage {

    final int firstYear;
    final int lastYear;
    final int students;

    /** Who works with the class of now. */
    final Set<Member> staff = new LinkedHashSet<>();

    private final School school;
    private final int grade;
    private final String letter;
    private final UUID[] ids;

    /** @param grade of this year; above the last one for a class that has left */
    Lineage(School school, int grade, String letter, int students) {
        this.school = school;
        this.grade = grade;
        this.letter = letter;
        this.students = students;
        int year = school.size.year();
        this.firstYear = Math.max(school.firstYear(), year - grade + 1);
        this.lastYear = Math.min(year, year + Curriculum.LAST - grade);
        this.ids = new UUID[lastYear - firstYear + 1];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = school.dice.at(School.opening(firstYear + i));
        }
    }

    /** The class of the same letter that left earlier. */
    Lineage before(int earlierGrade) {
        return new Lineage(school, earlierGrade, letter, students);
    }

    boolean hasLeft() {
        return lastYear < school.size.year();
    }

    int grade(int year) {
        return grade - (school.size.year() - year);
    }

    UUID id(int year) {
        return ids[year - firstYear];
    }

    /** As it is called in its last year. */
    String name() {
        return grade(lastYear) + letter;
    }

    /** When the class of that year ended; null for the one of now. */
    @Nullable
    Instant end(int year) {
        return year == school.size.year() ? null : School.opening(year + 1);
    }

    void write(Faculty faculty) {
        Member homeroom = faculty.teacher(
                grade(lastYear) <= Curriculum.PRIMARY ? Curriculum.PRIMARY_SCHOOL : "Русский язык и литература");
        for (int year = firstYear; year <= lastYear; year++) {
            Instant opened = School.opening(year);
            Instant end = end(year);
            school.rows.add(
                    Table.SCHOOL_CLASS,
                    school.id,
                    id(year),
                    ids[0],
                    year == firstYear ? null : id(year - 1),
                    year,
                    end == null ? "ACTIVE" : grade(year) == Curriculum.LAST ? "GRADUATED" : "PROMOTED",
                    grade(year) + letter,
                    grade(year),
                    letter,
                    students,
                    end,
                    opened,
                    end == null ? opened : end);
            staff(year, homeroom, "HOMEROOM_TEACHER", "");
        }
        if (!hasLeft()) {
            Curriculum.ALL.stream()
                    .filter(course -> course.isTaughtIn(grade))
                    .forEach(course ->
                            staff(lastYear, faculty.teacher(course.subject()), "SUBJECT_TEACHER", course.subject()));
        }
    }

    /** The key that the class keeps through its years. */
    UUID key() {
        return ids[0];
    }

    private void staff(int year, Member member, String kind, String subject) {
        if (end(year) == null) {
            staff.add(member);
        }
        school.rows.add(Table.CLASS_STAFF, school.id, id(year), member.id, kind, subject, School.opening(year));
    }
}
