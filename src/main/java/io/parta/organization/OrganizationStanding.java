package io.parta.organization;

import java.util.UUID;

/**
 * What a viewer is to an organisation. {@link Standings} alone makes them, so that nobody forgets what the log-in is worth.
 *
 * @param operator runs the platform
 * @param administrator of this organisation
 * @param member of this organisation, in a confirmed role: one that waits opens nothing (RO-7)
 * @param steppedUp whether the log-in is as strong and recent as commands of administrators demand (ID-7)
 */
public record OrganizationStanding(boolean operator, boolean administrator, boolean member, boolean steppedUp) {

    /** Authorisation class of an organisation's insiders, who all see it alike: members and operators. */
    static String insidersOf(UUID organization) {
        return "insiders:" + organization;
    }

    /** Whether the viewer keeps what belongs to the organisation; whether they may act now is the policy's matter. */
    public boolean keeper() {
        return operator || administrator;
    }

    /** Whether numbers and contacts are shown, and whether a state other than VERIFIED is. */
    public boolean insider() {
        return operator || member;
    }
}
