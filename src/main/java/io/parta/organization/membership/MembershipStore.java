package io.parta.organization.membership;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Memberships inside a command. */
@ApplicationScoped
class MembershipStore {

    private static final String LIVING =
            "FROM MembershipEntity m WHERE m.organizationId = :organization AND m.personId = :person AND m.endedAt IS NULL";

    private static final String HAS_ADMINISTRATOR = """
            SELECT count(m) FROM MembershipEntity m
            WHERE m.organizationId = :organization AND m.administratorSince IS NOT NULL AND m.endedAt IS NULL
            """;

    private static final String ROLES =
            "SELECT DISTINCT role || '' FROM membership_role WHERE organization_id = :organization AND membership_id = :membership";

    private static final String ADD_ROLE = """
            INSERT INTO membership_role (organization_id, membership_id, role, source, state)
            VALUES (:organization, :membership, :role, 'ADMINISTRATOR', 'CONFIRMED')
            ON CONFLICT (organization_id, membership_id, role, source) DO UPDATE SET state = 'CONFIRMED'
            """;

    Uni<Optional<MembershipEntity>> findLiving(UnitOfWork unit, UUID organization, UUID person) {
        return unit.session()
                .createSelectionQuery(LIVING, MembershipEntity.class)
                .setParameter("organization", organization)
                .setParameter("person", person)
                .getResultList()
                .map(found -> found.stream().findFirst());
    }

    Uni<Boolean> hasAdministrator(UnitOfWork unit, UUID organization) {
        return unit.session()
                .createSelectionQuery(HAS_ADMINISTRATOR, Long.class)
                .setParameter("organization", organization)
                .getSingleResult()
                .map(count -> count > 0);
    }

    Uni<List<OrganizationRole>> listRoles(UnitOfWork unit, MembershipEntity membership) {
        return unit.session()
                .createNativeQuery(ROLES, String.class)
                .setParameter("organization", membership.organizationId)
                .setParameter("membership", membership.id)
                .getResultList()
                .map(roles -> roles.stream().map(OrganizationRole::valueOf).toList());
    }

    /** Gives a role by the administration's hand (RO-9); one that waited is confirmed. */
    Uni<Void> addRole(UnitOfWork unit, MembershipEntity membership, OrganizationRole role) {
        return unit.session()
                .createNativeQuery(ADD_ROLE)
                .setParameter("organization", membership.organizationId)
                .setParameter("membership", membership.id)
                .setParameter("role", role.name())
                .executeUpdate()
                .replaceWithVoid();
    }
}
