package io.parta.region;

import io.parta.region.Names.Name;
import io.parta.region.People.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who work at a school: the head, deputies who teach, teachers with their subjects, staff, and their units. */
final class Faculty {

    private static final List<String> JOINED =
            List.of("INVITATION", "INVITATION", "INVITATION", "APPLICATION", "ADMINISTRATOR");
    private static final int WANDERING = 3;
    private static final int WOMEN = 84;
    private static final int IN_THE_JOURNAL = 40;

    final Member head;

    private final School school;
    private final List<Member> teachers = new ArrayList<>();
    private final Map<String, List<Member>> bySubject = new HashMap<>();

    /** @param elsewhere people who teach at another school: some of them teach here as well */
    Faculty(School school, List<Person> elsewhere) {
        this.school = school;
        head = join();
        head.hold("STAFF", "ADMINISTRATOR", true);
        head.administratorSince = head.since;
        hire(elsewhere);
        var staff = new ArrayList<Member>();
        for (int i = 0; i < 1 + school.teachers / 10; i++) {
            staff.add(join());
            staff.get(i).hold("STAFF", school.dice.one(JOINED), true);
        }
        var administration = new ArrayList<>(List.of(head));
        for (Member deputy : teachers.subList(0, Math.min(teachers.size(), 1 + school.teachers / 25))) {
            deputy.hold("STAFF", "ADMINISTRATOR", true);
            deputy.administratorSince = deputy.since.plusSeconds(86_400);
            administration.add(deputy);
        }
        unit("Администрация", "Директор", administration);
        unit("Педагогический коллектив", null, teachers);
        unit("Учителя начальных классов", "Руководитель объединения", teachers(Curriculum.PRIMARY_SCHOOL));
        unit("Служба сопровождения", "Руководитель службы", staff);
    }

    /** A teacher of the subject. */
    Member teacher(String subject) {
        return school.dice.one(teachers(subject));
    }

    /** Every subject has one. */
    private List<Member> teachers(String subject) {
        return Objects.requireNonNull(bySubject.get(subject));
    }

    /** Any of the teachers. */
    Member someTeacher() {
        return school.dice.one(teachers);
    }

    List<Person> people() {
        return teachers.stream()
                .map(teacher -> Objects.requireNonNull(teacher.person))
                .toList();
    }

    private void hire(List<Person> elsewhere) {
        var taken = new TreeSet<UUID>();
        for (int i = 0; i < school.teachers; i++) {
            Member teacher = !elsewhere.isEmpty() && school.dice.chance(WANDERING)
                    ? joinToo(school.dice.one(elsewhere), taken)
                    : join();
            teacher.hold("TEACHER", school.dice.one(JOINED), true);
            if (school.dice.chance(IN_THE_JOURNAL)) {
                teacher.hold("TEACHER", "JOURNAL", true);
            }
            teachers.add(teacher);
            teach(teacher, subject(i));
            if (school.dice.chance(20)) {
                teach(teacher, subject(i + 7));
            }
        }
        for (int i = 0; i < Curriculum.ALL.size(); i++) {
            String subject = Curriculum.ALL.get(i).subject();
            if (!bySubject.containsKey(subject)) {
                teach(teachers.get(i % teachers.size()), subject);
            }
        }
    }

    /** Every third teaches the small ones. */
    private static String subject(int index) {
        return index % 3 == 0
                ? Curriculum.PRIMARY_SCHOOL
                : Curriculum.ALL.get(1 + index % (Curriculum.ALL.size() - 1)).subject();
    }

    private void teach(Member teacher, String subject) {
        var colleagues = bySubject.computeIfAbsent(subject, name -> new ArrayList<>());
        if (!colleagues.contains(teacher)) {
            colleagues.add(teacher);
            teacher.subjects.add(subject);
            school.rows.add(Table.MEMBERSHIP_SUBJECT, school.id, teacher.id, subject);
        }
    }

    private Member join() {
        Name name = Names.anybody(school.dice, school.dice.chance(WOMEN));
        return school.join(name, joining());
    }

    private Member joinToo(Person person, TreeSet<UUID> taken) {
        return taken.add(person.id()) ? school.join(person.name(), person, joining()) : join();
    }

    private Instant joining() {
        return school.dice.within(school.verifiedAt, 25);
    }

    /** @param post of the first of the members */
    private void unit(String name, @Nullable String post, List<Member> members) {
        UUID unit = school.dice.at(school.verifiedAt);
        school.rows.add(
                Table.ORGANIZATION_UNIT, school.id, unit, name, members.size(), school.verifiedAt, school.verifiedAt);
        for (Member member : members) {
            school.rows.add(
                    Table.ORGANIZATION_UNIT_MEMBER,
                    school.id,
                    unit,
                    member.id,
                    member.since,
                    member == members.get(0) ? post : null);
        }
    }
}
