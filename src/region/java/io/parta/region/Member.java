package io.parta.region;

import io.parta.region.Names.Name;
import io.parta.region.People.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member while their school is made: roles come together from several sides. */
final class Member {

    /** One row of a role. */
    record RoleSource(String role, String source) implements Comparable<RoleSource> {

        @Override
        public int compareTo(RoleSource other) {
            int byRole = role.compareTo(other.role);
            return byRole == 0 ? source.compareTo(other.source) : byRole;
        }
    }

    /** A child whom the member stands for, and as what. */
    record Ward(Member child, String kind) {}

    final UUID id;
    final Name name;
    final @Nullable Person person;
    final Instant since;
    final List<Ward> wards = new ArrayList<>();
    final List<String> subjects = new ArrayList<>();

    @Nullable
    LocalDate birthDate;

    @Nullable
    Instant administratorSince;

    @Nullable
    Instant endedAt;

    /** Class of now; null for whoever studies in none. */
    @Nullable
    Lineage lineage;

    /** Whether each is confirmed. */
    private final Map<RoleSource, Boolean> roles = new TreeMap<>();

    Member(UUID id, Name name, @Nullable Person person, Instant since) {
        this.id = id;
        this.name = name;
        this.person = person;
        this.since = since;
    }

    /** Gives a role; what was confirmed stays so. */
    void hold(String role, String source, boolean confirmed) {
        roles.merge(new RoleSource(role, source), confirmed, Boolean::logicalOr);
    }

    /** A role that came from there. */
    Optional<String> roleBy(String source) {
        return roles.keySet().stream()
                .filter(role -> role.source().equals(source))
                .map(RoleSource::role)
                .findFirst();
    }

    /** Whether the role is theirs, from wherever it came, and does not wait. */
    boolean holds(String role) {
        return roles.entrySet().stream().anyMatch(one -> one.getKey().role().equals(role) && one.getValue());
    }

    boolean isLiving() {
        return endedAt == null;
    }

    @Nullable
    UUID personId() {
        return person == null ? null : person.id();
    }

    void write(UUID organization, int number, Rows rows) {
        rows.add(
                Table.MEMBERSHIP,
                organization,
                id,
                personId(),
                name.roster(),
                administratorSince,
                administratorSince == null ? null : number + "-к",
                administratorSince == null ? null : LocalDate.ofEpochDay(administratorSince.getEpochSecond() / 86_400),
                birthDate,
                endedAt,
                since,
                endedAt == null ? since : endedAt,
                endedAt != null && birthDate != null);
        roles.forEach((role, confirmed) -> rows.add(
                Table.MEMBERSHIP_ROLE,
                organization,
                id,
                role.role(),
                role.source(),
                confirmed ? "CONFIRMED" : "PENDING",
                since));
    }
}
