package io.parta.organization.membership;

import io.parta.organization.membership.Guardians.EndedGuardianship;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@link StudentRoles}: a statement for all members, whatever their number. */
@ApplicationScoped
class StudentRoleStore implements StudentRoles {

    private static final String END = """
            DELETE FROM membership_role
            WHERE organization_id = :organization AND membership_id IN (:members) AND role = :role
            RETURNING cast(membership_id AS text), role || '', source || '', state || ''
            """;

    private static final String RESTORE = """
            INSERT INTO membership_role (organization_id, membership_id, role, source, state)
            SELECT m.organization_id, m.id, held.role, held.source, held.state FROM jsonb_to_recordset(
              cast(cast(:roles AS text) AS jsonb)) AS held (member uuid, role text, source text, state text)
            JOIN membership m ON m.organization_id = :organization AND m.id = held.member AND m.ended_at IS NULL
            ON CONFLICT DO NOTHING
            """;

    private final Guardians guardians;

    StudentRoleStore(Guardians guardians) {
        this.guardians = guardians;
    }

    @Override
    public Uni<Ended> end(UnitOfWork unit, UUID organization, Collection<UUID> members, Instant now) {
        if (members.isEmpty()) {
            return Uni.createFrom().item(Ended.NOTHING);
        }
        return end(unit, organization, members, OrganizationRole.STUDENT).chain(students -> guardians
                .end(unit, organization, members, now)
                .chain(ended -> end(unit, organization, free(ended), OrganizationRole.GUARDIAN)
                        .map(others -> Ended.of(
                                ended.stream()
                                        .map(EndedGuardianship::guardianKey)
                                        .distinct()
                                        .toList(),
                                students.copy().addAll(others),
                                new JsonArray(ended.stream()
                                        .map(one -> one.key().toString())
                                        .toList())))));
    }

    private static List<UUID> free(List<EndedGuardianship> ended) {
        return ended.stream()
                .filter(EndedGuardianship::last)
                .map(EndedGuardianship::guardianKey)
                .distinct()
                .toList();
    }

    private static Uni<JsonArray> end(
            UnitOfWork unit, UUID organization, Collection<UUID> members, OrganizationRole role) {
        if (members.isEmpty()) {
            return Uni.createFrom().item(new JsonArray());
        }
        return unit.session()
                .createNativeQuery(END, Object[].class)
                .setParameter("organization", organization)
                .setParameter("members", members)
                .setParameter("role", role.name())
                .getResultList()
                .map(rows ->
                        new JsonArray(rows.stream().map(StudentRoleStore::held).toList()));
    }

    private static JsonObject held(Object[] row) {
        return new JsonObject()
                .put("member", row[0])
                .put("role", row[1])
                .put("source", row[2])
                .put("state", row[3]);
    }

    @Override
    public Uni<Void> restore(UnitOfWork unit, UUID organization, JsonObject kept) {
        var guardianships = kept.getJsonArray(Ended.GUARDIANSHIPS).stream()
                .map(id -> UUID.fromString((String) id))
                .collect(Collectors.toUnmodifiableSet());
        return unit.session()
                .createNativeQuery(RESTORE)
                .setParameter("organization", organization)
                .setParameter("roles", kept.getJsonArray(Ended.ROLES).encode())
                .executeUpdate()
                .chain(() -> guardians.restore(unit, organization, guardianships));
    }
}
