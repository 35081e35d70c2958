package io.parta.organization.invitation.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.invitation.accept.AcceptStore.Holdings;
import io.parta.organization.invitation.accept.AcceptStore.Offer;
import io.parta.organization.invitation.accept.AcceptStore.Taker;
import io.parta.organization.membership.OrganizationRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IN-4, IN-5: to whom an invitation is of use, and who has all of it. */
class AcceptPolicyTest {

    private static final UUID KEY = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        // lives, left, accepted before, member, applied, of use
        "true, true, false, false, false, true",
        "true, true, false, true, false, true",
        "true, false, false, false, false, false",
        "false, true, false, true, false, false",
        // Who accepted before is there, whatever has become of the invitation.
        "false, false, true, true, false, true",
        // Who was removed does not come back by it.
        "true, true, true, false, false, false",
        // Whose application was rejected may send another while it lives.
        "true, false, true, false, true, true",
        "false, true, true, false, true, false"
    })
    void isOfUse(boolean lives, boolean left, boolean accepted, boolean member, boolean applied, boolean ofUse) {
        var offer = new Offer(KEY, OrganizationRole.STUDENT, null, null, List.of(), lives, left, 0);
        var taker = new Taker(member ? KEY : null, accepted, applied ? KEY : null);

        assertThat(AcceptPolicy.isOfUse(offer, taker)).isEqualTo(ofUse);
    }

    @ParameterizedTest
    @CsvSource({
        // role, of a class, of another student, what the member has of it, all
        "STAFF, false, false, role, true",
        "STAFF, false, false, subjects, false",
        "TEACHER, false, false, role subjects, true",
        "TEACHER, false, false, role, false",
        "STUDENT, false, false, role, true",
        "STUDENT, true, false, role, false",
        "STUDENT, true, false, role place, true",
        "STUDENT, true, true, role place, false",
        "GUARDIAN, true, true, role, false",
        "GUARDIAN, true, true, ward, true"
    })
    void hasAll(OrganizationRole role, boolean ofClass, boolean ofAnother, String held, boolean all) {
        var offer = new Offer(
                KEY, role, ofClass ? KEY : null, ofAnother ? UUID.randomUUID() : null, List.of(), true, true, 0);
        var holdings = new Holdings(
                held.contains("role"), held.contains("place"), held.contains("ward"), held.contains("subjects"));

        assertThat(AcceptPolicy.hasAll(offer, new Taker(KEY, false, null), holdings))
                .isEqualTo(all);
    }
}
