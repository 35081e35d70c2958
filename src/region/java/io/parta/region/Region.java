package io.parta.region;

import io.parta.region.People.Person;
import io.parta.region.chat.Chats;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/** A region's schools, made one after the other. */
public final class Region {

    private Region() {}

    /**
     * Makes the region of that size.
     *
     * @param made is told the number of schools made, after each
     */
    public static void make(RegionSize size, Rows rows, IntConsumer made) {
        var people = new People(size.seed(), rows);
        int[] students = shares(size.students(), 1, size);
        int[] teachers = shares(size.teachers(), 2, size);
        int[] shares = size.chat().chats() == 0
                ? new int[size.schools()]
                : shares(size.chat().chats(), 0, size);
        var requests = new Requests(size, people, rows);
        var chats = new Chats(size.seed(), size.chat(), School.opening(size.year()), rows);
        List<Person> wandering = List.of();
        for (int i = 0; i < size.schools(); i++) {
            var school = new School(size, i + 1, students[i], teachers[i], people, rows);
            var faculty = new Faculty(school, wandering);
            new StudentBody(school, faculty).enrol();
            school.writeMembers();
            new Applicants(school, faculty.head).write();
            new Invitees(school, faculty.head).write();
            requests.granted(school, faculty.head);
            wandering = faculty.people();
            rows.settle();
            chats.make(Insiders.of(school), shares[i]);
            rows.settle();
            made.accept(i + 1);
        }
        requests.others();
        chats.finish();
    }

    /** A total shared out by the schools' weights, none below the least; a large school is large in everything. */
    private static int[] shares(int total, int least, RegionSize size) {
        long[] weights = LongStream.range(0, size.schools())
                .map(school -> weight(size, school))
                .toArray();
        long sum = LongStream.of(weights).sum();
        long free = total - (long) least * size.schools();
        int[] shares = new int[size.schools()];
        long weighed = 0;
        for (int i = 0; i < shares.length; i++) {
            long before = free * weighed / sum;
            weighed += weights[i];
            shares[i] = Math.toIntExact(least + free * weighed / sum - before);
        }
        return shares;
    }

    /** 10 000 on average; with a spread many small schools and few large ones. */
    private static long weight(RegionSize size, long school) {
        var dice = new Dice(size.seed(), -2 - school);
        return (100L - size.spread()) * 100 + (long) size.spread() * dice.below(301) * dice.below(301) / 225;
    }
}
