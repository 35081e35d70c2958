package io.parta.organization.membership;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members.Member;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Memberships end by what other contexts decide, and what members had may go along (RO-6): the other side of {@link Joining}.
 * The caller holds the organisation's row lock and has decided that the viewer may.
 */
public interface Leaving {

    /**
     * A living member with what may go along.
     *
     * @param subjects of a teacher
     * @param birthDate known to the organisation, never shown (ID-10)
     * @param guardians who stand for the member, confirmed
     */
    record Leaver(
            Member member,
            List<String> subjects,
            @Nullable LocalDate birthDate,
            List<Guard> guardians,
            boolean lastAdministrator) {

        /** Why the membership may not end: LAST_ADMINISTRATOR (OR-5); empty when it may. */
        public Optional<Refusal> refusal() {
            return lastAdministrator ? Optional.of(MembershipPolicy.lastAdministrator()) : Optional.empty();
        }
    }

    /** Somebody who stands for a member. */
    record Guard(UUID membershipKey, GuardianshipKind kind) {}

    /** The living member of the key; empty when there is none. */
    Uni<Optional<Leaver>> find(UnitOfWork unit, UUID organization, UUID key);

    /**
     * Ends the membership as {@code memberRemove} does: what stood on it ends, it is recorded and told.
     *
     * @param key of a living member whose {@link Leaver#refusal} is empty
     * @param after what the audit log says has become of it
     */
    Uni<Void> leave(UnitOfWork unit, Act act, Accessed organization, UUID key, Map<String, @Nullable String> after);
}
