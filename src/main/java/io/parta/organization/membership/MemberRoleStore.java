package io.parta.organization.membership;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Roles with their sources, and subjects, of one member inside a command. */
@ApplicationScoped
public class MemberRoleStore {

    private static final String OF_MEMBER = " WHERE organization_id = :organization AND membership_id = :membership";

    private static final String ROLES = "SELECT role || '', source || '', state || '' FROM membership_role" + OF_MEMBER;

    /** CONFIRMED is less than PENDING: what is confirmed stays so. */
    private static final String ADD_ROLE = """
            INSERT INTO membership_role (organization_id, membership_id, role, source, state)
            VALUES (:organization, :membership, :role, :source, :state)
            ON CONFLICT (organization_id, membership_id, role, source)
            DO UPDATE SET state = least(membership_role.state, excluded.state)
            """;

    private static final String REMOVE_ROLES = "DELETE FROM membership_role" + OF_MEMBER + " AND role IN (:roles)";

    private static final String SET_STATE =
            "UPDATE membership_role SET state = :state" + OF_MEMBER + " AND role = :role AND state <> :state";

    private static final String SUBJECTS =
            "SELECT subject || '' FROM membership_subject" + OF_MEMBER + " ORDER BY subject";

    private static final String CLEAR_SUBJECTS = "DELETE FROM membership_subject" + OF_MEMBER;

    private static final String ADD_SUBJECTS = """
            INSERT INTO membership_subject (organization_id, membership_id, subject)
            SELECT cast(:organization AS uuid), cast(:membership AS uuid), subject FROM jsonb_array_elements_text(cast(cast(:subjects AS text) AS jsonb))
            AS given (subject)
            """;

    public Uni<MemberRoles> list(UnitOfWork unit, LockedMember member) {
        return unit.session()
                .createNativeQuery(ROLES, Object[].class)
                .setParameter("organization", member.organizationKey())
                .setParameter("membership", member.key())
                .getResultList()
                .map(rows -> MemberRoles.of(rows.stream()
                        .map(row -> new MemberRoles.Held(
                                OrganizationRole.valueOf((String) row[0]),
                                RoleSource.valueOf((String) row[1]),
                                MembershipRoleState.valueOf((String) row[2])))
                        .toList()));
    }

    /** Gives roles by the administration's hand (RO-9); ones that waited are confirmed. */
    public Uni<Void> add(UnitOfWork unit, LockedMember member, Collection<OrganizationRole> roles) {
        return add(unit, member, roles, RoleSource.ADMINISTRATOR, MembershipRoleState.CONFIRMED);
    }

    /** Gives roles one more source (RO-9). */
    public Uni<Void> add(
            UnitOfWork unit,
            LockedMember member,
            Collection<OrganizationRole> roles,
            RoleSource source,
            MembershipRoleState state) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (OrganizationRole role : roles) {
            done = done.chain(() -> change(unit, ADD_ROLE, member)
                    .setParameter("role", role.name())
                    .setParameter("source", source.name())
                    .setParameter("state", state.name())
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return done;
    }

    /** Takes roles away, whatever their sources. */
    public Uni<Void> remove(UnitOfWork unit, LockedMember member, Set<OrganizationRole> roles) {
        if (roles.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return change(unit, REMOVE_ROLES, member)
                .setParameter("roles", roles.stream().map(Enum::name).toList())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Puts every source of a role into a state; how many were in the other. */
    public Uni<Integer> setState(
            UnitOfWork unit, LockedMember member, OrganizationRole role, MembershipRoleState state) {
        return change(unit, SET_STATE, member)
                .setParameter("role", role.name())
                .setParameter("state", state.name())
                .executeUpdate();
    }

    Uni<List<String>> listSubjects(UnitOfWork unit, LockedMember member) {
        return unit.session()
                .createNativeQuery(SUBJECTS, String.class)
                .setParameter("organization", member.organizationKey())
                .setParameter("membership", member.key())
                .getResultList();
    }

    Uni<Void> replaceSubjects(UnitOfWork unit, LockedMember member, List<String> subjects) {
        return change(unit, CLEAR_SUBJECTS, member)
                .executeUpdate()
                .chain(() -> subjects.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : change(unit, ADD_SUBJECTS, member)
                                .setParameter("subjects", new JsonArray(subjects).encode())
                                .executeUpdate()
                                .replaceWithVoid());
    }

    private static Mutiny.Query<Object> change(UnitOfWork unit, String sql, LockedMember member) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("organization", member.organizationKey())
                .setParameter("membership", member.key());
    }
}
