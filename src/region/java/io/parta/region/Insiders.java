package io.parta.region;

import io.parta.region.chat.ChatSchool;
import io.parta.region.chat.ChatSchool.ChatClass;
import io.parta.region.chat.ChatSchool.Insider;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Who of a school can be in its chats: those who have an account (RO-8), by roles that do not wait (RO-7). */
final class Insiders {

    private final Map<Member, Insider> insiders = new LinkedHashMap<>();

    private Insiders(School school) {
        for (Member member : school.living()) {
            if (member.person != null) {
                boolean works = member.holds("STAFF") || member.holds("TEACHER");
                insiders.put(
                        member,
                        new Insider(member.person.id(), member.name.first(), works, member.administratorSince != null));
            }
        }
    }

    static ChatSchool of(School school) {
        var of = new Insiders(school);
        return new ChatSchool(
                school.id,
                school.verifiedAt,
                List.copyOf(of.insiders.values()),
                school.classes.stream().map(of::classOf).toList());
    }

    private ChatClass classOf(Lineage lineage) {
        return new ChatClass(
                lineage.key(),
                lineage.name(),
                of(lineage.staff),
                those(member -> member.lineage == lineage && member.holds("STUDENT")),
                those(member -> member.holds("GUARDIAN")
                        && member.wards.stream().anyMatch(ward -> ward.child().lineage == lineage)));
    }

    private List<Insider> of(Collection<Member> members) {
        return members.stream()
                .map(member -> Objects.requireNonNull(insiders.get(member)))
                .toList();
    }

    private List<Insider> those(Predicate<Member> are) {
        return insiders.entrySet().stream()
                .filter(one -> are.test(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
