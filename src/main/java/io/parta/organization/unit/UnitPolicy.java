package io.parta.organization.unit;

import io.parta.organization.OrganizationPolicy;
import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of units, pure: empty means allowed. Mutations and {@code viewerActions} ask the same methods. */
final class UnitPolicy {

    /** Units that one member belongs to at most. */
    static final int MOST = 20;

    private UnitPolicy() {}

    /** Whether the viewer knows the units of an organisation; the WHERE of the reads says the same. */
    static boolean knows(OrganizationStanding standing) {
        return standing.insider();
    }

    /** Whether the viewer is the one to change them, whatever the state. */
    static Optional<Refusal> right(OrganizationStanding standing) {
        return OrganizationPolicy.administers(standing);
    }

    /** Whether the viewer may do whatever there is to do to the units of an organisation in this state. */
    static Optional<Refusal> decide(OrganizationStanding standing, OrganizationState organization) {
        return OrganizationPolicy.administers(standing, organization);
    }

    /**
     * Whether the member may come into a unit. Being there already is no fault.
     *
     * @param units number of units that the member belongs to
     */
    static Optional<Refusal> joins(@Nullable Member member, boolean isThere, int units) {
        if (member == null) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        if (!member.is(OrganizationRole.STAFF) && !member.is(OrganizationRole.TEACHER)) {
            return Optional.of(Refusal.of(ErrorCode.ROLE_REQUIRED));
        }
        return isThere || units < MOST ? Optional.empty() : Optional.of(Refusal.of(ErrorCode.TOO_MANY_UNITS));
    }

    /** Whether the member may leave the unit: whoever is there may. */
    static Optional<Refusal> leaves(@Nullable Member member, boolean isThere) {
        if (member == null) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        return isThere ? Optional.empty() : Optional.of(Refusal.of(ErrorCode.MEMBER_NOT_IN_UNIT));
    }
}
