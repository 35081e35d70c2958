package io.parta.organization;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.RemedyKind;
import java.util.Optional;

/** The rules of organisations, pure: empty means allowed. Mutations and {@code viewerActions} ask the same methods. */
public final class OrganizationPolicy {

    private static final Remedy ASK_ADMINISTRATOR = new Remedy(RemedyKind.ADMINISTRATOR, null, null);
    private static final Remedy LOG_IN = new Remedy(RemedyKind.LOG_IN, null, null);

    private OrganizationPolicy() {}

    /**
     * Whether the viewer may know of the organisation at all; the WHERE of the reads says the same.
     *
     * @param requester whether the viewer has requested it and nobody has decided yet
     */
    static boolean sees(OrganizationStanding standing, boolean requester, OrganizationState state) {
        return state == OrganizationState.VERIFIED || standing.insider() || requester;
    }

    /** Whether the viewer reads the audit log (OR-7). */
    static boolean readsAuditLog(OrganizationStanding standing) {
        return standing.keeper();
    }

    /** Whether the viewer, who may know of the organisation, hears its events. */
    static Optional<ErrorCode> hearsEvents(OrganizationStanding standing) {
        return standing.insider() ? Optional.empty() : Optional.of(ErrorCode.NOT_A_MEMBER);
    }

    /** Whether the viewer registers organisations. */
    public static Optional<Refusal> registers(OrganizationStanding standing) {
        return standing.operator() ? steppedUp(standing) : Optional.of(Refusal.of(ErrorCode.FORBIDDEN));
    }

    /**
     * Whether the viewer is the one to do this, whatever the organisation's state. Of the one who is, a strong and recent
     * log-in is demanded (ID-7); the others are told that they have no right.
     */
    static Optional<Refusal> right(OrganizationAction action, OrganizationStanding standing) {
        return entitled(action, standing).or(() -> steppedUp(standing));
    }

    private static Optional<Refusal> steppedUp(OrganizationStanding standing) {
        return standing.steppedUp()
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.STEP_UP_REQUIRED).with(LOG_IN));
    }

    private static Optional<Refusal> entitled(OrganizationAction action, OrganizationStanding standing) {
        if (standing.operator()) {
            return Optional.empty();
        }
        if (action != OrganizationAction.UPDATE && action != OrganizationAction.APPOINT_ADMINISTRATOR) {
            return Optional.of(Refusal.of(ErrorCode.FORBIDDEN));
        }
        return standing.administrator()
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED).with(ASK_ADMINISTRATOR));
    }

    /**
     * Whether the viewer may change what belongs to the organisation: its members, its structure. Whether they see what its
     * keepers see is {@link OrganizationStanding#keeper}.
     */
    public static Optional<Refusal> administers(OrganizationStanding standing) {
        return right(OrganizationAction.UPDATE, standing);
    }

    /** The same while the organisation is in this state: a suspended one is kept by operators alone. */
    public static Optional<Refusal> administers(OrganizationStanding standing, OrganizationState state) {
        return decide(OrganizationAction.UPDATE, standing, state);
    }

    /** Whether this state lets people change what belongs to the organisation; who may is another question. */
    public static Optional<Refusal> letsKeep(OrganizationStanding standing, OrganizationState state) {
        return fits(OrganizationAction.UPDATE, standing, state);
    }

    /** Right and state together: would the mutation be accepted now? */
    public static Optional<Refusal> decide(
            OrganizationAction action, OrganizationStanding standing, OrganizationState state) {
        return right(action, standing).or(() -> fits(action, standing, state));
    }

    private static Optional<Refusal> fits(
            OrganizationAction action, OrganizationStanding standing, OrganizationState state) {
        boolean fits =
                switch (action) {
                    case UPDATE -> standing.operator() || state != OrganizationState.SUSPENDED;
                    case VERIFY -> state == OrganizationState.PENDING;
                    case SUSPEND -> state == OrganizationState.VERIFIED;
                    case REINSTATE -> state == OrganizationState.SUSPENDED;
                    case APPOINT_ADMINISTRATOR -> state != OrganizationState.SUSPENDED;
                };
        return fits
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.WRONG_ORGANIZATION_STATE).with(wayOut(state)));
    }

    private static Remedy wayOut(OrganizationState state) {
        return switch (state) {
            case PENDING -> Remedy.mutation(OrganizationAction.VERIFY.mutation());
            case VERIFIED -> Remedy.mutation(OrganizationAction.SUSPEND.mutation());
            case SUSPENDED -> Remedy.mutation(OrganizationAction.REINSTATE.mutation());
        };
    }
}
