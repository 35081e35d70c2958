package io.parta.organization.membership;

import io.parta.organization.OrganizationPolicy;
import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of members, pure: empty means allowed. Mutations and {@code viewerActions} ask the same methods. */
public final class MembershipPolicy {

    private static final int FULL_AGE = 18;
    private static final int OLDEST = 120;

    private static final Set<OrganizationRole> OF_ADULTS =
            EnumSet.of(OrganizationRole.STAFF, OrganizationRole.TEACHER, OrganizationRole.GUARDIAN);

    private static final Set<OrganizationRole> OF_ADMINISTRATORS =
            EnumSet.of(OrganizationRole.STAFF, OrganizationRole.TEACHER);

    private MembershipPolicy() {}

    /**
     * A member as decisions see them.
     *
     * @param own whether it is the viewer's own membership
     * @param hasPerson whether a person is attached (RO-8)
     * @param lastAdministrator whether the organisation has no other administrator (OR-5)
     */
    record MemberState(boolean own, boolean hasPerson, boolean administrator, boolean lastAdministrator) {}

    /** Whether the viewer is the one to do this, whatever the states. */
    static Optional<Refusal> right(MembershipAction action, OrganizationStanding standing, boolean own) {
        if (action == MembershipAction.LEAVE) {
            return own ? Optional.empty() : Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED));
        }
        return OrganizationPolicy.administers(standing);
    }

    /** Right and states together: would the mutation be accepted now, given input that fits? */
    static Optional<Refusal> decide(
            MembershipAction action, OrganizationStanding standing, OrganizationState state, MemberState member) {
        return right(action, standing, member.own())
                .or(() -> action == MembershipAction.LEAVE
                        ? ends(member)
                        : OrganizationPolicy.administers(standing, state).or(() -> fits(action, member)));
    }

    private static Optional<Refusal> fits(MembershipAction action, MemberState member) {
        return switch (action) {
            case REMOVE, LEAVE -> ends(member);
            case DEMOTE_ADMINISTRATOR ->
                member.administrator() ? ends(member) : Optional.of(Refusal.of(ErrorCode.NOT_AN_ADMINISTRATOR));
            case ATTACH_PERSON ->
                member.hasPerson() ? Optional.of(Refusal.of(ErrorCode.PERSON_ALREADY_ATTACHED)) : Optional.empty();
            case UPDATE, UPDATE_ROLES, ADD_GUARDIANSHIP -> Optional.empty();
        };
    }

    private static Optional<Refusal> ends(MemberState member) {
        return member.lastAdministrator() ? Optional.of(lastAdministrator()) : Optional.empty();
    }

    /** OR-5: somebody else has to be appointed first. */
    static Refusal lastAdministrator() {
        return Refusal.of(ErrorCode.LAST_ADMINISTRATOR).with(Remedy.mutation("administratorAppoint"));
    }

    /** Whether an administrator may hold these roles and no others (OR-4). */
    static Optional<Refusal> keepsAdministrator(Set<OrganizationRole> roles, MemberState member) {
        if (!member.administrator() || roles.stream().anyMatch(OF_ADMINISTRATORS::contains)) {
            return Optional.empty();
        }
        return Optional.of(
                member.lastAdministrator()
                        ? lastAdministrator()
                        : Refusal.of(ErrorCode.ADMINISTRATOR_ROLE_REQUIRED)
                                .with(Remedy.mutation("administratorDemote")));
    }

    /** Whether somebody who lives may have been born that day; null is unknown. */
    static boolean isBirthDate(@Nullable LocalDate birthDate, LocalDate today) {
        return birthDate == null
                || (!birthDate.isAfter(today) && birthDate.plusYears(OLDEST).isAfter(today));
    }

    /** Whether one person may hold these roles: a minor holds no adult's, and a student of unknown age is one (ID-10). */
    public static boolean fitAge(Set<OrganizationRole> roles, @Nullable LocalDate birthDate, LocalDate today) {
        boolean minor = birthDate == null
                ? roles.contains(OrganizationRole.STUDENT)
                : birthDate.plusYears(FULL_AGE).isAfter(today);
        return !minor || roles.stream().noneMatch(OF_ADULTS::contains);
    }
}
