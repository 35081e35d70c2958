package io.parta.organization.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.MembershipPolicy.MemberState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of members, case by case (RO-1, RO-8, ID-10, OR-4, OR-5). */
class MembershipPolicyTest {

    private static final OrganizationStanding OPERATOR = new OrganizationStanding(true, false, false, true);
    private static final OrganizationStanding ADMINISTRATOR = new OrganizationStanding(false, true, true, true);
    private static final OrganizationStanding MEMBER = new OrganizationStanding(false, false, true, true);

    private static final MemberState ANOTHER = new MemberState(false, false, false, false);
    private static final MemberState OWN = new MemberState(true, true, false, false);
    private static final MemberState LAST = new MemberState(true, true, true, true);

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @ParameterizedTest
    @EnumSource(
            value = MembershipAction.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LEAVE", "DEMOTE_ADMINISTRATOR"})
    void administratorsAndOperatorsKeepMembers(MembershipAction action) {
        assertThat(code(action, ADMINISTRATOR, OrganizationState.VERIFIED, ANOTHER))
                .isNull();
        assertThat(code(action, OPERATOR, OrganizationState.SUSPENDED, ANOTHER)).isNull();
        assertThat(code(action, ADMINISTRATOR, OrganizationState.SUSPENDED, ANOTHER))
                .isEqualTo(ErrorCode.WRONG_ORGANIZATION_STATE);
        assertThat(code(action, MEMBER, OrganizationState.VERIFIED, OWN)).isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(OrganizationState.class)
    void onesOwnMembershipIsLeftInEveryState(OrganizationState state) {
        assertThat(code(MembershipAction.LEAVE, MEMBER, state, OWN)).isNull();
        assertThat(code(MembershipAction.LEAVE, ADMINISTRATOR, state, ANOTHER)).isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    /** ID-7: one's own membership is left by any log-in. */
    @ParameterizedTest
    @EnumSource(MembershipAction.class)
    void aWeakLogInKeepsNoMembers(MembershipAction action) {
        var weak = new OrganizationStanding(false, true, true, false);
        var one = new MemberState(true, false, true, false);

        assertThat(code(action, weak, OrganizationState.VERIFIED, one))
                .isEqualTo(action == MembershipAction.LEAVE ? null : ErrorCode.STEP_UP_REQUIRED);
    }

    @Test
    void theLastAdministratorStays() {
        for (var action :
                EnumSet.of(MembershipAction.LEAVE, MembershipAction.REMOVE, MembershipAction.DEMOTE_ADMINISTRATOR)) {
            assertThat(code(action, ADMINISTRATOR, OrganizationState.VERIFIED, LAST))
                    .isEqualTo(ErrorCode.LAST_ADMINISTRATOR);
        }
        assertThat(MembershipPolicy.keepsAdministrator(EnumSet.of(OrganizationRole.GUARDIAN), LAST)
                        .map(Refusal::code))
                .contains(ErrorCode.LAST_ADMINISTRATOR);
        assertThat(MembershipPolicy.keepsAdministrator(EnumSet.of(OrganizationRole.TEACHER), LAST))
                .isEmpty();
        assertThat(MembershipPolicy.keepsAdministrator(
                                EnumSet.of(OrganizationRole.GUARDIAN), new MemberState(false, true, true, false))
                        .map(Refusal::code))
                .contains(ErrorCode.ADMINISTRATOR_ROLE_REQUIRED);
    }

    @Test
    void onlyAdministratorsAreDemoted() {
        var oneOfTwo = new MemberState(false, true, true, false);

        assertThat(code(MembershipAction.DEMOTE_ADMINISTRATOR, ADMINISTRATOR, OrganizationState.VERIFIED, oneOfTwo))
                .isNull();
        assertThat(code(MembershipAction.DEMOTE_ADMINISTRATOR, ADMINISTRATOR, OrganizationState.VERIFIED, OWN))
                .isEqualTo(ErrorCode.NOT_AN_ADMINISTRATOR);
    }

    @Test
    void aPersonIsAttachedOnce() {
        assertThat(code(MembershipAction.ATTACH_PERSON, ADMINISTRATOR, OrganizationState.VERIFIED, OWN))
                .isEqualTo(ErrorCode.PERSON_ALREADY_ATTACHED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "STUDENT, -, true",
                "STUDENT, 2016-01-01, true",
                "STUDENT+STAFF, -, false",
                "STUDENT+GUARDIAN, 2016-01-01, false",
                "STUDENT+STAFF, 2008-09-01, true",
                "STUDENT+STAFF, 2008-09-02, false",
                "STAFF, -, true",
                "TEACHER+GUARDIAN, -, true",
                "GUARDIAN, 2010-01-01, false"
            })
    void aMinorHoldsNoAdultsRole(String roles, LocalDate birthDate, boolean fits) {
        var held = EnumSet.noneOf(OrganizationRole.class);
        Arrays.stream(roles.split("\\+")).map(OrganizationRole::valueOf).forEach(held::add);

        assertThat(MembershipPolicy.fitAge(held, birthDate, TODAY)).isEqualTo(fits);
    }

    private static ErrorCode code(
            MembershipAction action, OrganizationStanding standing, OrganizationState state, MemberState member) {
        return MembershipPolicy.decide(action, standing, state, member)
                .map(Refusal::code)
                .orElse(null);
    }
}
