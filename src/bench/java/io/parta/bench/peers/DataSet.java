package io.parta.bench.peers;

import io.parta.region.RegionSize;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The set that all contenders answer from: a region of schools all alike, and chats.
 *
 * @param chatMembers of each chat
 * @param messages of all chats together
 */
record DataSet(RegionSize region, int chats, int chatMembers, int messages) {

    /** Schools come first: each setting must fit those before it. Chats are the set's own, all alike and with full pages. */
    private static final List<String> REGION = List.of(
            "schools=200",
            "students=100000",
            "teachers=6000",
            "classSize=25",
            "spread=0",
            "years=0",
            "chats=0",
            "messages=0");

    /** What is given of the set's own and the region's settings; the rest is the set of the measured goals. */
    static DataSet of(Map<String, String> given) {
        var others = new LinkedHashMap<>(given);
        int chats = number(others, "chats", 10_000);
        int chatMembers = number(others, "chatMembers", 50);
        int messages = number(others, "messages", 2_000_000);
        var region = new LinkedHashMap<String, String>();
        REGION.forEach(setting -> region.put(setting.split("=")[0], setting.split("=")[1]));
        region.putAll(others);
        String[] settings = region.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new DataSet(RegionSize.region(year()).with(settings), chats, chatMembers, messages);
    }

    private static int number(Map<String, String> settings, String name, int otherwise) {
        String value = settings.remove(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** The academic year of now, which lists of classes are about unless they say another. */
    static int year() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
    }

    String inWords() {
        return "%,d organisations, %,d students, %,d teachers, classes of %d, %,d chats of %d members, %,d messages"
                .formatted(
                        region.schools(),
                        region.students(),
                        region.teachers(),
                        region.classSize(),
                        chats,
                        chatMembers,
                        messages);
    }
}
