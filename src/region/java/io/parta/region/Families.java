package io.parta.region;

import io.parta.region.Member.Ward;
import io.parta.region.Names.Name;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Families of a school's students: brothers and sisters share a surname, a father and those who stand for them (RO-3). */
final class Families {

    /** Who stands for the family's children, and as what. */
    record Guardian(Member member, String kind, String source, boolean confirmed) {}

    /** @param father the father's name and the patronymics made of it */
    record Family(String surname, String[] father, List<Guardian> guardians, List<Member> children) {}

    private static final List<String> SOURCES =
            List.of("JOURNAL", "JOURNAL", "INVITATION", "INVITATION", "APPLICATION");
    private static final int LARGEST = 3;
    private static final int SIBLINGS = 22;
    private static final int BOTH_PARENTS = 45;
    private static final int UNCONFIRMED = 6;
    private static final int TEACHERS_CHILD = 2;

    private final School school;
    private final Faculty faculty;
    private final List<Family> open = new ArrayList<>();

    Families(School school, Faculty faculty) {
        this.school = school;
        this.faculty = faculty;
    }

    /** The family of the next student: one that has a child here already, or a new one. */
    Family next() {
        if (!open.isEmpty() && school.dice.chance(SIBLINGS)) {
            Family family = school.dice.one(open);
            if (family.children().size() + 1 >= LARGEST) {
                open.remove(family);
            }
            return family;
        }
        Family family = gone();
        if (school.dice.chance(school.size.guardians())) {
            join(family);
        }
        open.add(family);
        return family;
    }

    /** A family of which nobody is a member any more. */
    Family gone() {
        return new Family(Names.surname(school.dice), Names.father(school.dice), new ArrayList<>(), new ArrayList<>());
    }

    /** Puts a child into its family's care. */
    void raise(Family family, Member child) {
        family.children().add(child);
        for (Guardian guardian : family.guardians()) {
            Member member = guardian.member();
            Instant since = School.later(member.since, child.since);
            member.wards.add(new Ward(child, guardian.kind()));
            member.hold("GUARDIAN", guardian.source(), guardian.confirmed());
            school.rows.add(
                    Table.GUARDIANSHIP,
                    school.id,
                    school.dice.at(since),
                    member.id,
                    child.id,
                    guardian.kind(),
                    guardian.confirmed() ? "CONFIRMED" : "PENDING",
                    guardian.source(),
                    guardian.confirmed() ? since : null,
                    guardian.confirmed() && !"JOURNAL".equals(guardian.source()) ? faculty.head.personId() : null,
                    since);
        }
    }

    private void join(Family family) {
        var dice = school.dice;
        boolean both = dice.chance(BOTH_PARENTS);
        int who = dice.below(100);
        if (both || who < 82) {
            family.guardians().add(mother(family));
        }
        if (both || (who >= 82 && who < 94)) {
            family.guardians().add(guardian(Names.man(dice, family.surname(), family.father()), "FATHER"));
        }
        if (!both && who >= 94) {
            family.guardians().add(guardian(Names.anybody(dice, true), "GUARDIAN"));
        }
    }

    private Guardian mother(Family family) {
        var dice = school.dice;
        @Nullable Member teacher = dice.chance(TEACHERS_CHILD) ? faculty.someTeacher() : null;
        if (teacher != null && teacher.name.female()) {
            return new Guardian(teacher, "MOTHER", "ADMINISTRATOR", true);
        }
        String surname = dice.chance(85) ? family.surname() : Names.surname(dice);
        return guardian(Names.child(dice, surname, Names.father(dice), true), "MOTHER");
    }

    private Guardian guardian(Name name, String kind) {
        int year = school.firstYear() + school.dice.below(school.size.years() + 1);
        String source = school.dice.one(SOURCES);
        boolean confirmed = !"INVITATION".equals(source) || !school.dice.chance(UNCONFIRMED);
        return new Guardian(school.join(name, school.before(year)), kind, source, confirmed);
    }
}
