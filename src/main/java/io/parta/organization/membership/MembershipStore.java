package io.parta.organization.membership;

import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Memberships inside a command. */
@ApplicationScoped
class MembershipStore implements Members, LockedMembers {

    private static final String LIVING =
            "FROM MembershipEntity m WHERE m.organizationId = :organization AND m.personId = :person AND m.endedAt IS NULL";

    private static final String LIVING_BY_KEY =
            "FROM MembershipEntity m WHERE m.organizationId = :organization AND m.id = :key AND m.endedAt IS NULL";

    private static final String OTHER_ADMINISTRATORS = """
            SELECT count(m) FROM MembershipEntity m WHERE m.organizationId = :organization AND m.id <> :key
            AND m.administratorSince IS NOT NULL AND m.endedAt IS NULL
            """;

    private static final String LIVING_OF_KEYS =
            "FROM MembershipEntity m WHERE m.organizationId = :organization AND m.id IN (:keys) AND m.endedAt IS NULL";

    private static final String LIVING_OF_PERSONS =
            "FROM MembershipEntity m WHERE m.organizationId = :organization AND m.personId IN (:people) AND m.endedAt IS NULL";

    private static final String CONFIRMED_ROLES = """
            SELECT cast(r.membership_id AS text), r.role FROM membership_role r
            WHERE r.organization_id = :organization AND r.membership_id IN (:keys) AND r.state = 'CONFIRMED'
            """;

    @Override
    public Uni<Map<UUID, Member>> listByKeys(UnitOfWork unit, UUID organization, Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return unit.session()
                .createSelectionQuery(LIVING_OF_KEYS, MembershipEntity.class)
                .setParameter("organization", organization)
                .setParameter("keys", keys)
                .getResultList()
                .chain(members -> confirmedRoles(unit, organization, keys).map(roles -> members.stream()
                        .collect(Collectors.toMap(one -> one.id, one -> member(one, roles)))));
    }

    @Override
    public Uni<Map<UUID, Member>> listByPersons(UnitOfWork unit, UUID organization, Collection<UUID> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return unit.session()
                .createSelectionQuery(LIVING_OF_PERSONS, MembershipEntity.class)
                .setParameter("organization", organization)
                .setParameter("people", people)
                .getResultList()
                .chain(members -> confirmedRoles(
                                unit,
                                organization,
                                members.stream().map(one -> one.id).toList())
                        .map(roles -> members.stream()
                                .collect(Collectors.toMap(
                                        one -> Objects.requireNonNull(one.personId), one -> member(one, roles)))));
    }

    private static Uni<Map<UUID, Set<OrganizationRole>>> confirmedRoles(
            UnitOfWork unit, UUID organization, Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return unit.session()
                .createNativeQuery(CONFIRMED_ROLES, Object[].class)
                .setParameter("organization", organization)
                .setParameter("keys", keys)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> UUID.fromString((String) row[0]),
                                Collectors.mapping(
                                        row -> OrganizationRole.valueOf((String) row[1]),
                                        Collectors.toCollection(() -> EnumSet.noneOf(OrganizationRole.class))))));
    }

    private static Member member(MembershipEntity one, Map<UUID, Set<OrganizationRole>> roles) {
        return new Member(
                one.organizationId,
                one.id,
                one.personId,
                one.rosterName,
                one.administratorSince != null,
                Collections.unmodifiableSet(roles.getOrDefault(one.id, Set.of())));
    }

    @Override
    public Uni<Optional<LockedMember>> findOfPerson(UnitOfWork unit, UUID organization, UUID person) {
        return findLiving(unit, organization, person).map(found -> found.map(Function.identity()));
    }

    @Override
    public Uni<Optional<LockedMember>> findByKey(UnitOfWork unit, PartitionedKey key) {
        return findLivingByKey(unit, key).map(found -> found.map(Function.identity()));
    }

    Uni<Optional<MembershipEntity>> findLiving(UnitOfWork unit, UUID organization, UUID person) {
        return unit.session()
                .createSelectionQuery(LIVING, MembershipEntity.class)
                .setParameter("organization", organization)
                .setParameter("person", person)
                .getResultList()
                .map(found -> found.stream().findFirst());
    }

    /** The membership whether it lives or has ended. */
    Uni<Optional<MembershipEntity>> findEvenEnded(UnitOfWork unit, PartitionedKey key) {
        var id = new MembershipEntity.Key(key.partition(), key.key());
        return unit.session().find(MembershipEntity.class, id).map(Optional::ofNullable);
    }

    Uni<Optional<MembershipEntity>> findLivingByKey(UnitOfWork unit, PartitionedKey key) {
        return unit.session()
                .createSelectionQuery(LIVING_BY_KEY, MembershipEntity.class)
                .setParameter("organization", key.partition())
                .setParameter("key", key.key())
                .getResultList()
                .map(found -> found.stream().findFirst());
    }

    /** How many administrators the organisation has beside this member. */
    Uni<Long> countOtherAdministrators(UnitOfWork unit, MembershipEntity member) {
        return unit.session()
                .createSelectionQuery(OTHER_ADMINISTRATORS, Long.class)
                .setParameter("organization", member.organizationId)
                .setParameter("key", member.id)
                .getSingleResult();
    }
}
