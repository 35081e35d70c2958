package io.parta.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.RemedyKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of organisations, case by case (OR-3, OR-7, RO-5). */
class OrganizationPolicyTest {

    private static final OrganizationStanding OPERATOR = new OrganizationStanding(true, false, false, true);
    private static final OrganizationStanding ADMINISTRATOR = new OrganizationStanding(false, true, true, true);
    private static final OrganizationStanding MEMBER = new OrganizationStanding(false, false, true, true);
    private static final OrganizationStanding STRANGER = new OrganizationStanding(false, false, false, true);

    @ParameterizedTest
    @CsvSource({
        "UPDATE, PENDING, ",
        "UPDATE, VERIFIED, ",
        "UPDATE, SUSPENDED, ",
        "VERIFY, PENDING, ",
        "VERIFY, VERIFIED, WRONG_ORGANIZATION_STATE",
        "VERIFY, SUSPENDED, WRONG_ORGANIZATION_STATE",
        "SUSPEND, PENDING, WRONG_ORGANIZATION_STATE",
        "SUSPEND, VERIFIED, ",
        "SUSPEND, SUSPENDED, WRONG_ORGANIZATION_STATE",
        "REINSTATE, PENDING, WRONG_ORGANIZATION_STATE",
        "REINSTATE, VERIFIED, WRONG_ORGANIZATION_STATE",
        "REINSTATE, SUSPENDED, ",
        "APPOINT_ADMINISTRATOR, PENDING, ",
        "APPOINT_ADMINISTRATOR, VERIFIED, ",
        "APPOINT_ADMINISTRATOR, SUSPENDED, WRONG_ORGANIZATION_STATE"
    })
    void anOperatorIsHeldByTheStateAlone(OrganizationAction action, OrganizationState state, ErrorCode code) {
        assertThat(OrganizationPolicy.decide(action, OPERATOR, state)
                        .map(Refusal::code)
                        .orElse(null))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrganizationAction.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UPDATE", "APPOINT_ADMINISTRATOR"})
    void theRestIsTheOperators(OrganizationAction action) {
        for (var standing : new OrganizationStanding[] {ADMINISTRATOR, MEMBER, STRANGER}) {
            assertThat(OrganizationPolicy.right(action, standing).map(Refusal::code))
                    .contains(ErrorCode.FORBIDDEN);
        }
    }

    @Test
    void administratorsUpdateAndAppointAndOthersDoNot() {
        assertThat(OrganizationPolicy.right(OrganizationAction.UPDATE, ADMINISTRATOR))
                .isEmpty();
        assertThat(OrganizationPolicy.right(OrganizationAction.APPOINT_ADMINISTRATOR, ADMINISTRATOR))
                .isEmpty();
        assertThat(OrganizationPolicy.right(OrganizationAction.UPDATE, MEMBER).map(Refusal::code))
                .contains(ErrorCode.NOT_ALLOWED);
        assertThat(OrganizationPolicy.decide(OrganizationAction.UPDATE, ADMINISTRATOR, OrganizationState.SUSPENDED)
                        .map(Refusal::code))
                .contains(ErrorCode.WRONG_ORGANIZATION_STATE);
    }

    /** ID-7: the right first, then the log-in, then the state. */
    @ParameterizedTest
    @EnumSource(OrganizationAction.class)
    void aWeakLogInIsToldOnlyToWhoHasTheRight(OrganizationAction action) {
        for (var standing : new OrganizationStanding[] {OPERATOR, ADMINISTRATOR, MEMBER, STRANGER}) {
            var strong = OrganizationPolicy.right(action, standing);
            var weak = OrganizationPolicy.right(action, weak(standing));

            assertThat(weak.map(Refusal::code))
                    .isEqualTo(strong.map(Refusal::code).or(() -> Optional.of(ErrorCode.STEP_UP_REQUIRED)));
        }
        assertThat(OrganizationPolicy.decide(action, weak(OPERATOR), OrganizationState.SUSPENDED)
                        .map(Refusal::code))
                .contains(ErrorCode.STEP_UP_REQUIRED);
    }

    @Test
    void aWeakLogInRegistersNothingAndReadsTheAuditLog() {
        assertThat(OrganizationPolicy.registers(OPERATOR)).isEmpty();
        assertThat(OrganizationPolicy.registers(weak(OPERATOR)).map(Refusal::code))
                .contains(ErrorCode.STEP_UP_REQUIRED);
        assertThat(OrganizationPolicy.registers(weak(ADMINISTRATOR)).map(Refusal::code))
                .contains(ErrorCode.FORBIDDEN);
        assertThat(OrganizationPolicy.readsAuditLog(weak(ADMINISTRATOR))).isTrue();
    }

    @Test
    void aWeakLogInIsToldToLogInAgain() {
        assertThat(OrganizationPolicy.administers(weak(ADMINISTRATOR))
                        .orElseThrow()
                        .remedy())
                .isEqualTo(new Remedy(RemedyKind.LOG_IN, null, null));
    }

    private static OrganizationStanding weak(OrganizationStanding standing) {
        return new OrganizationStanding(standing.operator(), standing.administrator(), standing.member(), false);
    }

    @Test
    void strangersKnowVerifiedOrganizationsAndTheirOwnRequestOnly() {
        for (OrganizationState state : OrganizationState.values()) {
            assertThat(OrganizationPolicy.sees(STRANGER, false, state)).isEqualTo(state == OrganizationState.VERIFIED);
            assertThat(OrganizationPolicy.sees(MEMBER, false, state)).isTrue();
            assertThat(OrganizationPolicy.sees(OPERATOR, false, state)).isTrue();
            assertThat(OrganizationPolicy.sees(STRANGER, true, state)).isTrue();
        }
    }

    @Test
    void theAuditLogIsForAdministratorsAndOperators() {
        assertThat(OrganizationPolicy.readsAuditLog(OPERATOR)).isTrue();
        assertThat(OrganizationPolicy.readsAuditLog(ADMINISTRATOR)).isTrue();
        assertThat(OrganizationPolicy.readsAuditLog(MEMBER)).isFalse();
        assertThat(OrganizationPolicy.readsAuditLog(STRANGER)).isFalse();
    }
}
