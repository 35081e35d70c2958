package io.parta.organization.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IN-1: who makes and revokes which invitations, and when. */
class InvitationPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "administrator, VERIFIED, STAFF, OK",
        "administrator, VERIFIED, TEACHER, OK",
        "administrator, PENDING, STUDENT, OK",
        "administrator, SUSPENDED, GUARDIAN, WRONG_ORGANIZATION_STATE",
        "operator, SUSPENDED, STAFF, OK",
        "head, VERIFIED, STUDENT, OK",
        "head, VERIFIED, GUARDIAN, OK",
        "head, VERIFIED, STAFF, NOT_ALLOWED",
        "head, VERIFIED, TEACHER, NOT_ALLOWED",
        "head, SUSPENDED, STUDENT, WRONG_ORGANIZATION_STATE",
        "member, VERIFIED, STUDENT, NOT_ALLOWED",
        "stranger, VERIFIED, GUARDIAN, NOT_ALLOWED"
    })
    void decidesWhoMakesThem(String who, OrganizationState state, OrganizationRole role, String outcome) {
        assertThat(code(InvitationPolicy.makes(standing(who), state, role, who.equals("head"))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, VERIFIED, true, OK",
        "administrator, VERIFIED, false, CLASS_NOT_ACTIVE",
        "head, VERIFIED, true, OK",
        "head, VERIFIED, false, CLASS_NOT_ACTIVE",
        "head, SUSPENDED, true, WRONG_ORGANIZATION_STATE",
        "member, VERIFIED, false, NOT_ALLOWED"
    })
    void decidesWhoInvitesTheFamiliesOfAClass(String who, OrganizationState state, boolean taught, String outcome) {
        assertThat(code(InvitationPolicy.makesOfClass(standing(who), state, who.equals("head"), taught)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, VERIFIED, STAFF, ACTIVE, OK",
        "administrator, VERIFIED, STAFF, USED_UP, INVITATION_NOT_ACTIVE",
        "administrator, VERIFIED, STUDENT, EXPIRED, INVITATION_NOT_ACTIVE",
        "administrator, VERIFIED, GUARDIAN, REVOKED, INVITATION_NOT_ACTIVE",
        "administrator, SUSPENDED, STAFF, ACTIVE, WRONG_ORGANIZATION_STATE",
        "operator, SUSPENDED, STAFF, ACTIVE, OK",
        "head, VERIFIED, GUARDIAN, ACTIVE, OK",
        "head, VERIFIED, TEACHER, ACTIVE, NOT_ALLOWED",
        "member, VERIFIED, STUDENT, ACTIVE, NOT_ALLOWED"
    })
    void decidesWhoRevokesThem(
            String who, OrganizationState state, OrganizationRole role, InvitationState invitation, String outcome) {
        assertThat(code(InvitationPolicy.revokes(standing(who), state, role, who.equals("head"), invitation)))
                .isEqualTo(outcome);
    }

    private static OrganizationStanding standing(String who) {
        boolean operator = who.equals("operator");
        return new OrganizationStanding(
                operator, who.equals("administrator"), !operator && !who.equals("stranger"), true);
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(one -> one.code().name()).orElse("OK");
    }
}
