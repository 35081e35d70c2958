package io.parta.organization.invitation.sheet;

import io.parta.organization.OrganizationKind;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.persistence.ShownOnce;
import java.time.LocalDate;
import java.util.List;

/**
 * What is printed: a card for each invitation.
 *
 * @param lastDay day on which the invitations expire, where the organisation is
 */
@ShownOnce
record InvitationSheet(
        String organizationName,
        OrganizationKind kind,
        String className,
        OrganizationRole role,
        LocalDate lastDay,
        List<Card> cards) {

    /** One student's card. */
    record Card(String studentName, String url) {}

    @Override
    public String toString() {
        return "InvitationSheet of " + cards.size();
    }
}
