package io.parta.organization.unit;

import io.parta.organization.membership.Membership;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Members of units inside a command: statements for all of them at once. */
@ApplicationScoped
class UnitMemberStore {

    private static final String PLACES = """
            SELECT cast(membership_id AS text), cast(unit_id AS text), post || '' FROM organization_unit_member
            WHERE organization_id = :organization AND membership_id IN (:members)
            """;

    private static final String PUT = """
            INSERT INTO organization_unit_member (organization_id, unit_id, membership_id, since, post)
            SELECT :organization, :unit, m.id, :now, nullif(cast(:post AS text), '') FROM membership m
            WHERE m.organization_id = :organization AND m.id IN (:members)
            ON CONFLICT (organization_id, unit_id, membership_id) DO UPDATE SET post = excluded.post
            """;

    private static final String END = """
            DELETE FROM organization_unit_member
            WHERE organization_id = :organization AND unit_id = :unit AND membership_id IN (:members)
            """;

    private static final String END_ALL = """
            DELETE FROM organization_unit_member WHERE organization_id = :organization AND unit_id = :unit
            RETURNING cast(membership_id AS text)
            """;

    private static final String COUNT = """
            UPDATE organization_unit SET member_count = (SELECT count(*) FROM organization_unit_member k
              WHERE k.organization_id = organization_unit.organization_id AND k.unit_id = organization_unit.id)
            WHERE organization_id = :organization AND id = :unit
            """;

    /** The posts of a member by unit, null in those where they hold none. */
    record Places(Map<UUID, @Nullable String> posts) {

        static final Places NONE = new Places(Map.of());

        boolean isIn(UnitEntity unit) {
            return posts.containsKey(unit.id);
        }

        @Nullable
        String postIn(UnitEntity unit) {
            return posts.get(unit.id);
        }
    }

    /** The units of each member; a member of none is absent. */
    Uni<Map<UUID, Places>> listPlaces(UnitOfWork work, UUID organization, Collection<UUID> members) {
        if (members.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return work.session()
                .createNativeQuery(PLACES, Object[].class)
                .setParameter("organization", organization)
                .setParameter("members", members)
                .getResultList()
                .map(rows -> {
                    var places = new HashMap<UUID, Places>();
                    rows.forEach(row -> places.computeIfAbsent(
                                    UUID.fromString((String) row[0]), member -> new Places(new HashMap<>()))
                            .posts()
                            .put(UUID.fromString((String) row[1]), (String) row[2]));
                    return places;
                });
    }

    /** Puts members into the unit, or changes the post of those who are there; all get one post. */
    Uni<Void> put(UnitOfWork work, UnitEntity unit, Collection<UUID> members, @Nullable String post, Instant now) {
        return members.isEmpty()
                ? Uni.createFrom().voidItem()
                : change(work, PUT, unit)
                        .setParameter("members", members)
                        .setParameter("post", post == null ? "" : post)
                        .setParameter("now", now)
                        .executeUpdate()
                        .chain(() -> count(work, unit));
    }

    Uni<Void> end(UnitOfWork work, UnitEntity unit, Collection<UUID> members) {
        return members.isEmpty()
                ? Uni.createFrom().voidItem()
                : change(work, END, unit)
                        .setParameter("members", members)
                        .executeUpdate()
                        .chain(() -> count(work, unit));
    }

    /** Ends all memberships of the unit; the ids of the API of whose they were. */
    Uni<List<String>> endAll(UnitOfWork work, UnitEntity unit) {
        return work.session()
                .createNativeQuery(END_ALL, String.class)
                .setParameter("organization", unit.organizationId)
                .setParameter("unit", unit.id)
                .getResultList()
                .map(keys -> keys.stream()
                        .sorted()
                        .map(key -> TypeId.encode(Membership.PREFIX, unit.organizationId, UUID.fromString(key)))
                        .toList());
    }

    private static Uni<Void> count(UnitOfWork work, UnitEntity unit) {
        return change(work, COUNT, unit).executeUpdate().replaceWithVoid();
    }

    private static Mutiny.Query<Object> change(UnitOfWork work, String sql, UnitEntity unit) {
        return work.session()
                .createNativeQuery(sql)
                .setParameter("organization", unit.organizationId)
                .setParameter("unit", unit.id);
    }
}
