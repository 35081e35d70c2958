package io.parta.organization.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.registration.OrganizationRequestPolicy.RequestFacts;
import io.parta.organization.registration.OrganizationRequestPolicy.RequestStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OR-3: who may do what about a request, and when. */
class OrganizationRequestPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "VERIFY, operator, PENDING, PENDING, true, OK",
        "VERIFY, operator, PENDING, PENDING, false, OK",
        "VERIFY, operator, ACCEPTED, VERIFIED, true, WRONG_ORGANIZATION_STATE",
        "VERIFY, operator, ACCEPTED, SUSPENDED, true, WRONG_ORGANIZATION_STATE",
        "VERIFY, operator, REJECTED, , true, NOT_FOUND",
        "VERIFY, requester, PENDING, PENDING, true, FORBIDDEN",
        "REJECT, operator, PENDING, PENDING, true, OK",
        "REJECT, operator, PENDING, PENDING, false, ORGANIZATION_NOT_EMPTY",
        "REJECT, operator, ACCEPTED, VERIFIED, true, ORGANIZATION_REQUEST_CLOSED",
        "REJECT, operator, REJECTED, , true, ORGANIZATION_REQUEST_CLOSED",
        "REJECT, operator, WITHDRAWN, , true, ORGANIZATION_REQUEST_CLOSED",
        "REJECT, requester, PENDING, PENDING, true, FORBIDDEN",
        "WITHDRAW, requester, PENDING, PENDING, true, OK",
        "WITHDRAW, requester, PENDING, PENDING, false, ORGANIZATION_NOT_EMPTY",
        "WITHDRAW, requester, ACCEPTED, VERIFIED, true, ORGANIZATION_REQUEST_CLOSED",
        "WITHDRAW, requester, WITHDRAWN, , true, ORGANIZATION_REQUEST_CLOSED",
        "WITHDRAW, operator, PENDING, PENDING, true, NOT_ALLOWED"
    })
    void decides(
            OrganizationRequestAction action,
            String who,
            OrganizationRequestState state,
            OrganizationState organization,
            boolean vacant,
            String outcome) {
        var standing = standing(who.equals("operator"), who.equals("requester"));

        assertThat(OrganizationRequestPolicy.decide(action, standing, new RequestFacts(state, organization, vacant))
                        .map(refusal -> refusal.code().name())
                        .orElse("OK"))
                .isEqualTo(outcome);
    }

    @Test
    void onlyTheRequesterAndOperatorsKnowOfARequest() {
        assertThat(OrganizationRequestPolicy.knows(standing(true, false))).isTrue();
        assertThat(OrganizationRequestPolicy.knows(standing(false, true))).isTrue();
        assertThat(OrganizationRequestPolicy.knows(standing(false, false))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "2, true", "3, false", "4, false"})
    void aPersonHasThreeOpenRequests(long open, boolean another) {
        assertThat(OrganizationRequestPolicy.another(open).isEmpty()).isEqualTo(another);
    }

    private static RequestStanding standing(boolean operator, boolean requester) {
        return new RequestStanding(new OrganizationStanding(operator, false, false, true), requester);
    }
}
