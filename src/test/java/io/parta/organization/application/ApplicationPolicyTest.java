package io.parta.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.application.ApplicationPolicy.Facts;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of applications, case by case (AP-1, AP-2, RO-2, RO-3). */
class ApplicationPolicyTest {

    private static final OrganizationStanding OPERATOR = new OrganizationStanding(true, false, false, true);
    private static final OrganizationStanding ADMINISTRATOR = new OrganizationStanding(false, true, true, true);
    private static final OrganizationStanding MEMBER = new OrganizationStanding(false, false, true, true);
    private static final OrganizationStanding STRANGER = new OrganizationStanding(false, false, false, true);

    private static final Facts OF_STAFF = facts(false, ApplicationState.SENT, OrganizationRole.STAFF);
    private static final Facts OWN = facts(true, ApplicationState.SENT, OrganizationRole.STAFF);

    @Test
    void applicantAndAdministrationKnowOfIt() {
        assertThat(ApplicationPolicy.knows(STRANGER, true)).isTrue();
        assertThat(ApplicationPolicy.knows(ADMINISTRATOR, false)).isTrue();
        assertThat(ApplicationPolicy.knows(OPERATOR, false)).isTrue();
        assertThat(ApplicationPolicy.knows(MEMBER, false)).isFalse();
        assertThat(ApplicationPolicy.knows(STRANGER, false)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(OrganizationState.class)
    void verifiedOrganizationsTakeThem(OrganizationState state) {
        assertThat(ApplicationPolicy.sends(state).map(Refusal::code).isEmpty())
                .isEqualTo(state == OrganizationState.VERIFIED);
    }

    @ParameterizedTest
    @EnumSource(value = ApplicationAction.class, mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAW")
    void theAdministrationDecides(ApplicationAction action) {
        assertThat(code(action, ADMINISTRATOR, OrganizationState.VERIFIED, OF_STAFF))
                .isNull();
        assertThat(code(action, ADMINISTRATOR, OrganizationState.SUSPENDED, OF_STAFF))
                .isEqualTo(ErrorCode.WRONG_ORGANIZATION_STATE);
        assertThat(code(action, OPERATOR, OrganizationState.SUSPENDED, OF_STAFF))
                .isNull();
        assertThat(code(action, MEMBER, OrganizationState.VERIFIED, OWN)).isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(code(action, STRANGER, OrganizationState.VERIFIED, OWN)).isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(OrganizationState.class)
    void theApplicantWithdrawsInEveryState(OrganizationState state) {
        assertThat(code(ApplicationAction.WITHDRAW, STRANGER, state, OWN)).isNull();
        assertThat(code(ApplicationAction.WITHDRAW, ADMINISTRATOR, state, OF_STAFF))
                .isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(ApplicationAction.class)
    void whatWasDecidedStays(ApplicationAction action) {
        for (var state : EnumSet.complementOf(EnumSet.of(ApplicationState.SENT))) {
            assertThat(code(
                            action,
                            ADMINISTRATOR,
                            OrganizationState.VERIFIED,
                            facts(true, state, OrganizationRole.STAFF)))
                    .isEqualTo(ErrorCode.ALREADY_DECIDED);
        }
    }

    @Test
    void acceptingNeedsWhatTheRolesNeed() {
        assertThat(accepting(EnumSet.of(OrganizationRole.TEACHER), false, true)).isEqualTo(ErrorCode.SUBJECT_REQUIRED);
        assertThat(accepting(EnumSet.of(OrganizationRole.TEACHER), true, false)).isNull();
        assertThat(accepting(EnumSet.of(OrganizationRole.GUARDIAN), true, false))
                .isEqualTo(ErrorCode.GUARDIAN_NOT_MATCHED);
        assertThat(accepting(EnumSet.of(OrganizationRole.GUARDIAN), false, true))
                .isNull();
        assertThat(accepting(EnumSet.of(OrganizationRole.STUDENT), false, false))
                .isNull();
        assertThat(ApplicationPolicy.decide(
                                ApplicationAction.ACCEPT,
                                ADMINISTRATOR,
                                OrganizationState.VERIFIED,
                                facts(false, ApplicationState.SENT, OrganizationRole.GUARDIAN))
                        .map(Refusal::remedy))
                .contains(Remedy.mutation("applicationUpdate"));
    }

    private static ErrorCode accepting(Set<OrganizationRole> roles, boolean taught, boolean matched) {
        return code(
                ApplicationAction.ACCEPT,
                ADMINISTRATOR,
                OrganizationState.VERIFIED,
                new Facts(false, ApplicationState.SENT, roles, taught, matched));
    }

    private static Facts facts(boolean own, ApplicationState state, OrganizationRole role) {
        return new Facts(own, state, EnumSet.of(role), false, false);
    }

    private static ErrorCode code(
            ApplicationAction action, OrganizationStanding standing, OrganizationState state, Facts facts) {
        return ApplicationPolicy.decide(action, standing, state, facts)
                .map(Refusal::code)
                .orElse(null);
    }
}
