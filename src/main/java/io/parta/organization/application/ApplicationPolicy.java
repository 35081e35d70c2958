package io.parta.organization.application;

import io.parta.organization.OrganizationPolicy;
import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import java.util.Optional;
import java.util.Set;

/** The rules of applications, pure: empty means allowed. Mutations and {@code viewerActions} ask the same methods. */
public final class ApplicationPolicy {

    private static final Remedy UPDATE = Remedy.mutation(ApplicationAction.UPDATE.mutation());

    private ApplicationPolicy() {}

    /**
     * An application as decisions see it.
     *
     * @param own whether the viewer sent it
     * @param roles that accepting would give
     * @param taught whether it would give a subject
     * @param matched whether the administration has said whose guardian the applicant is, and what to them
     */
    public record Facts(
            boolean own, ApplicationState state, Set<OrganizationRole> roles, boolean taught, boolean matched) {}

    /** Whether the viewer may know of it at all; the WHERE of the reads says the same. */
    public static boolean knows(OrganizationStanding standing, boolean own) {
        return own || OrganizationPolicy.administers(standing).isEmpty();
    }

    /** Whether an organisation in this state, which the viewer knows of, takes applications. */
    public static Optional<Refusal> sends(OrganizationState organization) {
        return organization == OrganizationState.VERIFIED
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.WRONG_ORGANIZATION_STATE));
    }

    /** Whether the viewer is the one to do this, whatever the states. */
    public static Optional<Refusal> right(ApplicationAction action, OrganizationStanding standing, boolean own) {
        if (action == ApplicationAction.WITHDRAW) {
            return own ? Optional.empty() : Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED));
        }
        return OrganizationPolicy.administers(standing);
    }

    /** Right and states together: would the mutation be accepted now, given input that fits? */
    public static Optional<Refusal> decide(
            ApplicationAction action, OrganizationStanding standing, OrganizationState organization, Facts facts) {
        return right(action, standing, facts.own())
                .or(() -> action == ApplicationAction.WITHDRAW
                        ? Optional.empty()
                        : OrganizationPolicy.administers(standing, organization))
                .or(() -> facts.state() == ApplicationState.SENT
                        ? Optional.empty()
                        : Optional.of(Refusal.of(ErrorCode.ALREADY_DECIDED)))
                .or(() -> action == ApplicationAction.ACCEPT ? isComplete(facts) : Optional.empty());
    }

    /** Whether it says all that the roles it would give need (RO-2, RO-3). */
    private static Optional<Refusal> isComplete(Facts facts) {
        if (facts.roles().contains(OrganizationRole.TEACHER) && !facts.taught()) {
            return Optional.of(Refusal.of(ErrorCode.SUBJECT_REQUIRED).with(UPDATE));
        }
        return facts.roles().contains(OrganizationRole.GUARDIAN) && !facts.matched()
                ? Optional.of(Refusal.of(ErrorCode.GUARDIAN_NOT_MATCHED).with(UPDATE))
                : Optional.empty();
    }
}
