package io.parta.region;

import io.parta.region.Member.Ward;
import io.parta.region.Names.Name;
import io.parta.region.People.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applications to a school (AP): those that members came by, those that wait, and those that came to nothing. */
final class Applicants {

    private static final int REJECTED = 70;
    private static final List<String> REASONS = List.of(
            "Такого ученика в школе нет", "В классе нет мест", "Уточните фамилию ребёнка", "Нет свободной ставки");
    private static final List<String> COMMENTS =
            List.of("Переехали в этот район", "По договорённости с директором", "Классный руководитель в курсе");

    private final School school;
    private final Dice dice;
    private final Member head;
    private final List<Member> members;
    private final List<Member> students;

    Applicants(School school, Member head) {
        this.school = school;
        this.dice = school.dice;
        this.head = head;
        this.members = school.living();
        this.students =
                members.stream().filter(member -> member.lineage != null).toList();
    }

    /** What is asked for. */
    private record Wish(
            String role,
            List<String> subjects,
            @Nullable String className,
            @Nullable Ward ward) {}

    /** What became of it. */
    private record Outcome(
            String state,
            @Nullable UUID student,
            @Nullable UUID membership,
            @Nullable Instant at,
            @Nullable String reason) {

        private static final Outcome OPEN = new Outcome("SENT", null, null, null, null);
    }

    void write() {
        for (Member member : members) {
            member.roleBy("APPLICATION").ifPresent(role -> joined(member, role));
        }
        int others = members.size() * school.size.applications() / 100;
        for (int i = 0; i < others; i++) {
            ask(i % 2 == 0);
        }
    }

    /** Of a member who came by one. */
    private void joined(Member member, String role) {
        @Nullable Ward ward = "GUARDIAN".equals(role) ? member.wards.get(0) : null;
        UUID child = ward == null ? null : ward.child().id;
        add(
                school.earlier(member.since),
                Objects.requireNonNull(member.person),
                member.name,
                new Wish(role, "TEACHER".equals(role) ? member.subjects : List.of(), null, ward),
                new Outcome("ACCEPTED", child, member.id, member.since, null));
    }

    /** Of somebody who is no member, or not yet. */
    private void ask(boolean open) {
        Name name = Names.anybody(dice, dice.chance(75));
        Instant sentAt = open ? school.before(school.size.year()) : school.anyYear();
        add(sentAt, school.stranger(name, sentAt), name, wish(name), open ? Outcome.OPEN : inVain(sentAt));
    }

    private Wish wish(Name name) {
        int role = dice.below(100);
        if (role < 60) {
            String kind = name.female() ? "MOTHER" : "FATHER";
            return new Wish("GUARDIAN", List.of(), null, new Ward(dice.one(students), kind));
        }
        if (role < 85) {
            return new Wish("STUDENT", List.of(), className(dice.one(students)), null);
        }
        return role < 97
                ? new Wish("TEACHER", List.of(dice.one(Curriculum.ALL).subject()), null, null)
                : new Wish("STAFF", List.of(), null, null);
    }

    private Outcome inVain(Instant sentAt) {
        Instant at = dice.within(sentAt, 5);
        return dice.chance(REJECTED)
                ? new Outcome("REJECTED", null, null, at, dice.one(REASONS))
                : new Outcome("WITHDRAWN", null, null, at, null);
    }

    private void add(Instant sentAt, Person person, Name name, Wish wish, Outcome outcome) {
        boolean decided = outcome.at() != null && !"WITHDRAWN".equals(outcome.state());
        @Nullable Ward ward = wish.ward();
        school.rows.add(
                Table.APPLICATION,
                school.id,
                dice.at(sentAt),
                person.id(),
                outcome.state(),
                "{" + wish.role() + "}",
                name.roster(),
                Invitees.array(wish.subjects()),
                wish.className(),
                ward == null
                        ? null
                        : ward.child().name.first() + " " + ward.child().name.surname(),
                ward == null ? null : className(ward.child()),
                ward == null ? null : ward.kind(),
                dice.chance(20) ? dice.one(COMMENTS) : null,
                null,
                outcome.student(),
                outcome.membership(),
                decided ? outcome.at() : null,
                decided ? head.personId() : null,
                outcome.reason(),
                sentAt,
                outcome.at() == null ? sentAt : outcome.at());
    }

    private static @Nullable String className(Member student) {
        return student.lineage == null ? null : student.lineage.name();
    }
}
