package io.parta.region;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invitations into a school (IN): those that members came by, and those that wait, have run out or were revoked. */
final class Invitees {

    private static final Duration OF_THIS_YEAR = Duration.ofDays(365);
    private static final Duration OF_OTHERS = Duration.ofDays(90);
    private static final List<String> NOTES = List.of("Родительское собрание", "Общий чат класса", "На двери кабинета");

    private final School school;
    private final Dice dice;
    private final Member head;
    private final List<Member> members;
    private final List<Member> students;

    Invitees(School school, Member head) {
        this.school = school;
        this.dice = school.dice;
        this.head = head;
        this.members = school.living();
        this.students =
                members.stream().filter(member -> member.lineage != null).toList();
    }

    /** Whom an invitation is for. */
    private record Door(
            String role,
            @Nullable Lineage lineage,
            @Nullable Member student,
            List<String> subjects) {}

    /** Students of a class come by one, everybody else by their own. */
    void write() {
        var classes = new LinkedHashMap<Lineage, List<Member>>();
        for (Member member : members) {
            String role = member.roleBy("INVITATION").orElse(null);
            if (role != null && member.lineage != null) {
                classes.computeIfAbsent(member.lineage, lineage -> new ArrayList<>())
                        .add(member);
            } else if (role != null) {
                alone(member, role);
            }
        }
        for (Map.Entry<Lineage, List<Member>> taken : classes.entrySet()) {
            int spare = dice.chance(50) ? 0 : 5;
            taken(new Door("STUDENT", taken.getKey(), null, List.of()), taken.getValue(), spare);
        }
        int others = members.size() * school.size.invitations() / 100;
        for (int i = 0; i < others; i++) {
            idle(i);
        }
    }

    private void alone(Member member, String role) {
        boolean guardian = "GUARDIAN".equals(role);
        @Nullable Member student = guardian ? member.wards.get(0).child() : null;
        var door = new Door(role, null, student, "TEACHER".equals(role) ? member.subjects : List.of());
        taken(door, List.of(member), guardian ? dice.below(2) : 0);
    }

    private void taken(Door door, List<Member> by, int spare) {
        Instant first =
                by.stream().map(Invitees::acceptedAt).min(Instant::compareTo).orElseThrow();
        Instant createdAt = school.earlier(first);
        UUID id = add(door, by.size() + spare, by.size(), createdAt, createdAt.plus(life(createdAt)), null);
        for (Member member : by) {
            Instant at = acceptedAt(member);
            school.rows.add(
                    Table.INVITATION_ACCEPTANCE,
                    school.id,
                    id,
                    dice.at(at),
                    Objects.requireNonNull(member.person).id(),
                    at);
        }
    }

    /** Of four, two can be taken, one has run out and one was revoked. */
    private void idle(int turn) {
        boolean open = turn % 4 < 2;
        Instant createdAt = open ? school.before(school.size.year()) : school.anyYear();
        Duration life = open ? OF_THIS_YEAR : Duration.ofDays(1);
        Instant revokedAt = turn % 4 == 2 ? dice.within(createdAt, 1) : null;
        int role = dice.below(100);
        Member student = dice.one(students);
        if (role < 40) {
            add(new Door("GUARDIAN", null, student, List.of()), 2, 0, createdAt, createdAt.plus(life), revokedAt);
        } else if (role < 85) {
            var door = new Door(role < 65 ? "GUARDIAN" : "STUDENT", student.lineage, null, List.of());
            add(door, 60, 0, createdAt, createdAt.plus(life), revokedAt);
        } else {
            var subjects = List.of(dice.one(Curriculum.ALL).subject());
            add(new Door("TEACHER", null, null, subjects), 1, 0, createdAt, createdAt.plus(life), revokedAt);
        }
    }

    private UUID add(
            Door door, int maxUses, int uses, Instant createdAt, Instant expiresAt, @Nullable Instant revokedAt) {
        UUID id = dice.at(createdAt);
        school.rows.add(
                Table.INVITATION,
                school.id,
                id,
                dice.digest(),
                door.role(),
                door.lineage() == null ? null : door.lineage().id(school.size.year()),
                door.student() == null ? null : door.student().id,
                array(door.subjects()),
                dice.chance(25) ? dice.one(NOTES) : null,
                maxUses,
                uses,
                expiresAt,
                head.personId(),
                createdAt,
                revokedAt);
        return id;
    }

    private Duration life(Instant createdAt) {
        return createdAt.isBefore(School.opening(school.size.year()).minus(OF_OTHERS)) ? OF_OTHERS : OF_THIS_YEAR;
    }

    /** A guardian comes once the child is there. */
    private static Instant acceptedAt(Member member) {
        return member.wards.isEmpty()
                ? member.since
                : School.later(member.since, member.wards.get(0).child().since);
    }

    /** As COPY reads an array of texts without a quote. */
    static String array(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "{", "}"));
    }
}
