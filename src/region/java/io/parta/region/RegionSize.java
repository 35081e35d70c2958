package io.parta.region;

import io.parta.region.chat.ChatSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What decides every row of a region.
 *
 * @param seed another seed, another region of the same size
 * @param year the academic year of now: 2026 is 2026/27
 * @param schools how many
 * @param students of all schools together, now; those who left are beside them
 * @param teachers of all schools together
 * @param classSize students that a class has on average where the school is large enough
 * @param years past academic years whose classes are kept
 * @param guardians percent of students whose guardians are members
 * @param accounts percent of students with an account of their own (RO-8)
 * @param spread percent by which schools differ in size; 0 makes all alike
 * @param applications for 100 members of a school, beside those that members came by: half are open
 * @param invitations for 100 members of a school, beside those that members came by: half can be taken
 * @param requests percent of schools that their heads asked for; as many requests beside theirs, half of them open
 * @param chat how much is said; its settings stand beside these
 */
public record RegionSize(
        long seed,
        int year,
        int schools,
        int students,
        int teachers,
        int classSize,
        int years,
        int guardians,
        int accounts,
        int spread,
        int applications,
        int invitations,
        int requests,
        ChatSize chat) {

    public RegionSize {
        require(
                schools >= 1 && students >= schools && teachers >= 2 * schools,
                "Each school has a student and two teachers");
        require(schools <= 100_000, "Registry numbers are for 100 000 schools at most");
        require(classSize >= 1 && years >= 0 && years <= 10, "A class has a student; ten past years at most");
        require(year >= 2011 && year <= 2100, "The academic year is 2011 to 2100");
        require(percent(guardians) && percent(accounts) && percent(spread), "Shares are 0 to 100 percent");
        require(
                percent(applications) && percent(invitations) && percent(requests),
                "Applications, invitations and requests are 0 to 100 percent");
    }

    /** A real region: 643 schools, 20 000 teachers, 220 000 students. */
    public static RegionSize region(int year) {
        return new RegionSize(1, year, 643, 220_000, 20_000, 22, 2, 85, 75, 80, 3, 2, 8, ChatSize.region());
    }

    /** The size with settings as {@code name=number}. */
    public RegionSize with(String... settings) {
        var size = this;
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            require(equals > 0, "A setting is name=number, not " + setting);
            size = size.with(setting.substring(0, equals), Long.parseLong(setting.substring(equals + 1)));
        }
        return size;
    }

    private RegionSize with(String name, long value) {
        require(names().contains(name), name + " is none of " + names());
        boolean ofChat = ChatSize.NAMES.contains(name);
        IntUnaryOperator of = index -> names().indexOf(name) == index ? Math.toIntExact(value) : number(index);
        return new RegionSize(
                "seed".equals(name) ? value : seed,
                of.applyAsInt(1),
                of.applyAsInt(2),
                of.applyAsInt(3),
                of.applyAsInt(4),
                of.applyAsInt(5),
                of.applyAsInt(6),
                of.applyAsInt(7),
                of.applyAsInt(8),
                of.applyAsInt(9),
                of.applyAsInt(10),
                of.applyAsInt(11),
                of.applyAsInt(12),
                ofChat ? chat.with(name, Math.toIntExact(value)) : chat);
    }

    private int number(int index) {
        return new int[] {
                    0,
                    year,
                    schools,
                    students,
                    teachers,
                    classSize,
                    years,
                    guardians,
                    accounts,
                    spread,
                    applications,
                    invitations,
                    requests
                }
                [index];
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        Arrays.stream(RegionSize.class.getRecordComponents())
                .filter(component -> component.getType().isPrimitive())
                .forEach(component -> names.add(component.getName()));
        names.addAll(ChatSize.NAMES);
        return names;
    }

    private static boolean percent(int value) {
        return value >= 0 && value <= 100;
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
