package io.parta.region;

import io.parta.region.Names.Name;
import io.parta.region.People.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One school while it is made: what its parts share. */
final class School {

    final RegionSize size;
    final int students;
    final int teachers;
    final Dice dice;
    final Rows rows;
    final UUID id;
    final Instant registeredAt;
    final Instant verifiedAt;
    final @Nullable Object[] values;

    /** Classes of now. */
    final List<Lineage> classes = new ArrayList<>();

    private final People people;
    private final List<Member> members = new ArrayList<>();

    School(RegionSize size, int number, int students, int teachers, People people, Rows rows) {
        this.size = size;
        this.students = students;
        this.teachers = teachers;
        this.people = people;
        this.rows = rows;
        this.dice = new Dice(size.seed(), number);
        this.registeredAt = dice.within(opening(firstYear()).minusSeconds(60 * 86_400L), 10);
        this.verifiedAt = dice.within(registeredAt, 5);
        this.id = dice.at(registeredAt);
        this.values = SchoolRegistry.values(id, size.seed(), number, dice, registeredAt, verifiedAt);
        rows.add(Table.ORGANIZATION, values);
    }

    int firstYear() {
        return size.year() - size.years();
    }

    /** When the classes of an academic year begin: everything of a year is older than its first bell. */
    static Instant opening(int year) {
        return LocalDate.of(year, 8, 1).atTime(6, 0).toInstant(ZoneOffset.UTC);
    }

    /** A moment of the weeks before an academic year. */
    Instant before(int year) {
        return dice.within(opening(year).minusSeconds(30 * 86_400L), 29);
    }

    Member join(Name name, Instant since) {
        return join(name, people.make(dice, name, since), since);
    }

    /** @param person who is known already, or null for a member without an account */
    Member join(Name name, @Nullable Person person, Instant since) {
        var member = new Member(dice.at(since), name, person, since);
        members.add(member);
        return member;
    }

    List<Member> living() {
        return members.stream().filter(Member::isLiving).toList();
    }

    /** Somebody who is no member yet. */
    Person stranger(Name name, Instant at) {
        return people.make(dice, name, at);
    }

    /** Up to two days before, but not before the school was there. */
    Instant earlier(Instant moment) {
        return later(moment.minusSeconds(1 + dice.below(2 * 86_400)), verifiedAt);
    }

    /** A moment of the weeks before any of the kept years. */
    Instant anyYear() {
        return before(firstYear() + dice.below(size.years() + 1));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    void writeMembers() {
        for (int i = 0; i < members.size(); i++) {
            members.get(i).write(id, i + 1, rows);
        }
    }
}
