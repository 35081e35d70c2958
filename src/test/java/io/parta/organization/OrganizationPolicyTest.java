package io.parta.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of organisations, case by case (OR-3, OR-7, RO-5). */
class OrganizationPolicyTest {

    private static final OrganizationStanding OPERATOR = new OrganizationStanding(true, false, false);
    private static final OrganizationStanding ADMINISTRATOR = new OrganizationStanding(false, true, true);
    private static final OrganizationStanding MEMBER = new OrganizationStanding(false, false, true);
    private static final OrganizationStanding STRANGER = new OrganizationStanding(false, false, false);

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

    @Test
    void strangersKnowVerifiedOrganizationsOnly() {
        for (OrganizationState state : OrganizationState.values()) {
            assertThat(OrganizationPolicy.sees(STRANGER, state)).isEqualTo(state == OrganizationState.VERIFIED);
            assertThat(OrganizationPolicy.sees(MEMBER, state)).isTrue();
            assertThat(OrganizationPolicy.sees(OPERATOR, state)).isTrue();
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
