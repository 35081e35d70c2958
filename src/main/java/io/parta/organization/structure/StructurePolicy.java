package io.parta.organization.structure;

import io.parta.organization.OrganizationPolicy;
import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import java.util.Optional;

/** The rules of classes, pure: empty means allowed. Mutations and {@code viewerActions} ask the same methods. */
public final class StructurePolicy {

    private StructurePolicy() {}

    /** Whether the viewer knows what an organisation is made of; the WHERE of the reads says the same. */
    static boolean knows(OrganizationStanding standing) {
        return standing.insider();
    }

    /** Whether the viewer is the one to change it, whatever the state. */
    public static Optional<Refusal> right(OrganizationStanding standing) {
        return OrganizationPolicy.administers(standing);
    }

    /** Whether the viewer may change the structure of an organisation in this state. */
    public static Optional<Refusal> decide(OrganizationStanding standing, OrganizationState organization) {
        return OrganizationPolicy.administers(standing, organization);
    }

    /**
     * Whether the viewer may do this to a class.
     *
     * @param vacant whether the class has neither students nor staff
     */
    public static Optional<Refusal> decide(
            ClassAction action,
            OrganizationStanding standing,
            OrganizationState organization,
            SchoolClassState state,
            boolean vacant) {
        return decide(standing, organization).or(() -> fits(action, state, vacant));
    }

    private static Optional<Refusal> fits(ClassAction action, SchoolClassState state, boolean vacant) {
        if (state != SchoolClassState.ACTIVE) {
            return Optional.of(Refusal.of(ErrorCode.CLASS_NOT_ACTIVE));
        }
        return action == ClassAction.DELETE && !vacant
                ? Optional.of(Refusal.of(ErrorCode.CLASS_NOT_EMPTY)
                        .with(Remedy.mutation(ClassAction.MOVE_STUDENTS.mutation())))
                : Optional.empty();
    }
}
