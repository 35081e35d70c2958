package io.parta.region;

import io.parta.region.Names.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The students of a school in their classes, with their years there and their guardians. */
final class StudentBody {

    private static final String LETTERS = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ";
    /** Youngest of a grade: six years and nine months in the first September. */
    private static final int AGE_OF_GRADE = 7;

    private static final int IN_THE_JOURNAL = 70;

    private final School school;
    private final Faculty faculty;
    private final Families families;

    StudentBody(School school, Faculty faculty) {
        this.school = school;
        this.faculty = faculty;
        this.families = new Families(school, faculty);
    }

    void enrol() {
        List<Lineage> present = present();
        school.classes.addAll(present);
        var all = new ArrayList<>(present);
        for (int left = 1; left <= school.size.years(); left++) {
            int grade = Curriculum.LAST + left;
            present.stream()
                    .filter(lineage -> lineage.grade(school.size.year()) == Curriculum.LAST)
                    .map(lineage -> lineage.before(grade))
                    .forEach(all::add);
        }
        for (Lineage lineage : all) {
            lineage.write(faculty);
            for (int i = 0; i < lineage.students; i++) {
                enrol(lineage);
            }
        }
    }

    /** Classes as even as whole students allow; every grade has one when there are enough, lower grades have more. */
    private List<Lineage> present() {
        int wanted = (school.students + school.size.classSize() / 2) / school.size.classSize();
        int classes = Math.max(wanted, Math.min(Curriculum.LAST, Math.max(1, school.students / 3)));
        var lineages = new ArrayList<Lineage>();
        for (int grade = 1; grade <= Curriculum.LAST; grade++) {
            int parallel = classes / Curriculum.LAST + (grade <= classes % Curriculum.LAST ? 1 : 0);
            for (int i = 0; i < parallel; i++) {
                int made = lineages.size();
                int students =
                        (int) ((long) school.students * (made + 1) / classes - (long) school.students * made / classes);
                lineages.add(new Lineage(school, grade, letter(i), students));
            }
        }
        return lineages;
    }

    private static String letter(int index) {
        String letter = LETTERS.substring(index % LETTERS.length(), index % LETTERS.length() + 1);
        return index < LETTERS.length() ? letter : letter + index / LETTERS.length();
    }

    private void enrol(Lineage lineage) {
        var dice = school.dice;
        Families.Family family = lineage.hasLeft() ? families.gone() : families.next();
        Name name = Names.child(dice, family.surname(), family.father(), dice.chance(49));
        Instant since = school.before(lineage.firstYear);
        Member student =
                dice.chance(school.size.accounts()) ? school.join(name, since) : school.join(name, null, since);
        int grade = lineage.grade(school.size.year());
        student.birthDate =
                LocalDate.of(school.size.year() - grade - AGE_OF_GRADE, 12, 1).plusDays(dice.below(365));
        if (lineage.hasLeft()) {
            student.endedAt = lineage.end(lineage.lastYear);
        } else {
            student.lineage = lineage;
            roles(student);
        }
        for (int year = lineage.firstYear; year <= lineage.lastYear; year++) {
            attend(lineage, student, year, lineage.end(year));
        }
        families.raise(family, student);
    }

    private void roles(Member student) {
        boolean journal = school.dice.chance(IN_THE_JOURNAL);
        if (journal) {
            student.hold("STUDENT", "JOURNAL", true);
        }
        if (!journal || school.dice.chance(10)) {
            student.hold("STUDENT", student.person == null ? "ADMINISTRATOR" : "INVITATION", true);
        }
    }

    private void attend(Lineage lineage, Member student, int year, @Nullable Instant until) {
        school.rows.add(Table.CLASS_STUDENT, school.id, lineage.id(year), student.id, School.opening(year), until);
    }
}
