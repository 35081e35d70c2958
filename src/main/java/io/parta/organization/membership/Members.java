package io.parta.organization.membership;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Members inside a command, for other contexts. The caller holds the organisation's row lock, under which every command on
 * its members runs: what it reads here stays so until it commits.
 */
public interface Members {

    /**
     * A living member as decisions need them.
     *
     * @param personKey null for a child without an account (RO-8)
     * @param roles the confirmed ones: those that wait open nothing (RO-7)
     */
    record Member(
            UUID organizationKey,
            UUID key,
            @Nullable UUID personKey,
            String rosterName,
            boolean administrator,
            Set<OrganizationRole> roles) {

        /** Whether the member holds a confirmed role, so that the organisation is open to them. */
        public boolean isConfirmed() {
            return administrator || !roles.isEmpty();
        }

        public boolean is(OrganizationRole role) {
            return roles.contains(role);
        }
    }

    /** The living members of the keys; others are absent. */
    Uni<Map<UUID, Member>> listByKeys(UnitOfWork unit, UUID organization, Collection<UUID> keys);

    /** The living members among these people, by the person's key; others are absent. */
    Uni<Map<UUID, Member>> listByPersons(UnitOfWork unit, UUID organization, Collection<UUID> people);

    /** The living member who the person is; empty when they are none. */
    default Uni<Optional<Member>> findByPerson(UnitOfWork unit, UUID organization, UUID person) {
        return listByPersons(unit, organization, List.of(person)).map(found -> Optional.ofNullable(found.get(person)));
    }
}
