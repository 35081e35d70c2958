package io.parta.organization.invitation.accept;

import io.parta.organization.invitation.accept.AcceptStore.Holdings;
import io.parta.organization.invitation.accept.AcceptStore.Offer;
import io.parta.organization.invitation.accept.AcceptStore.Taker;
import io.parta.organization.membership.OrganizationRole;

/** Who may take what an invitation offers, pure (IN-4, IN-5). */
final class AcceptPolicy {

    private AcceptPolicy() {}

    /**
     * Whether the invitation is of use to this person. One who accepted before needs no use left, and comes again only as
     * the member they are or with an application.
     */
    static boolean isOfUse(Offer offer, Taker taker) {
        if (!taker.accepted()) {
            return offer.lives() && offer.left();
        }
        return taker.membershipKey() != null || (taker.applicationKey() != null && offer.lives());
    }

    /** Whether it leads to an application: a guardian's that names no student (IN-1). */
    static boolean isClaim(Offer offer) {
        return offer.role() == OrganizationRole.GUARDIAN && offer.studentKey() == null;
    }

    /** Whether a member lacks nothing of it. */
    static boolean hasAll(Offer offer, Taker taker, Holdings holdings) {
        return switch (offer.role()) {
            case STAFF -> holdings.role();
            case TEACHER -> holdings.role() && holdings.subjects();
            case STUDENT ->
                holdings.role()
                        && (offer.classKey() == null || holdings.place())
                        && (offer.studentKey() == null || offer.studentKey().equals(taker.membershipKey()));
            case GUARDIAN -> holdings.ward();
        };
    }
}
