package io.parta.organization;

import java.util.UUID;

/**
 * What a viewer is to an organisation.
 *
 * @param operator runs the platform
 * @param administrator of this organisation
 * @param member of this organisation, in a confirmed role: one that waits opens nothing (RO-7)
 */
public record OrganizationStanding(boolean operator, boolean administrator, boolean member) {

    /** Authorisation class of an organisation's insiders, who all see it alike: members and operators. */
    static String insidersOf(UUID organization) {
        return "insiders:" + organization;
    }

    /** Whether numbers and contacts are shown, and whether a state other than VERIFIED is. */
    public boolean insider() {
        return operator || member;
    }
}
