package io.parta.region.chat;

import io.parta.region.chat.ChatSchool.ChatClass;
import io.parta.region.chat.ChatSchool.Insider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chat that the structure makes (JO-6).
 *
 * @param className null of the staff's
 * @param people who belongs there, and whether they moderate
 */
record ManagedPlace(String kind, UUID lineage, @Nullable String className, String title, Map<Insider, Boolean> people) {

    static final String STUDENTS = "STUDENTS";

    /** All that a school has: the staff's, then class by class. One has two members, that of students also one of each. */
    static List<ManagedPlace> of(ChatSchool school) {
        var places = new ArrayList<ManagedPlace>();
        var staff = new LinkedHashMap<Insider, Boolean>();
        school.workers().forEach(worker -> staff.put(worker, worker.administers()));
        places.add(new ManagedPlace("STAFF", school.id(), null, "Сотрудники", staff));
        for (ChatClass one : school.classes()) {
            places.add(of("GUARDIANS", one, "родители", one.guardians()));
            places.add(of(STUDENTS, one, "ученики", one.students()));
            places.add(of("TEACHERS", one, "учителя", List.of()));
        }
        return places.stream().filter(ManagedPlace::isMade).collect(Collectors.toCollection(ArrayList::new));
    }

    private static ManagedPlace of(String kind, ChatClass one, String whose, List<Insider> others) {
        var people = new LinkedHashMap<Insider, Boolean>();
        one.staff().forEach(member -> people.put(member, true));
        others.forEach(member -> people.putIfAbsent(member, false));
        return new ManagedPlace(kind, one.lineage(), one.name(), one.name() + ": " + whose, people);
    }

    private boolean isMade() {
        return people.size() > 1
                && (!kind.equals(STUDENTS) || (people.containsValue(true) && people.containsValue(false)));
    }
}
