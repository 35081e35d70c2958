package io.parta.organization.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationState;
import io.parta.organization.registration.BulkRegistrationPolicy.Registration;
import io.parta.platform.graphql.error.ErrorCode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OR-2, OR-3: what a row means that is registered already. */
class BulkRegistrationPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING, true, false, false, OK, false",
        "PENDING, true, false, true, OK, true",
        "VERIFIED, true, false, true, OK, false",
        "SUSPENDED, true, false, true, OK, false",
        "PENDING, true, true, false, OK, false",
        "PENDING, true, true, true, ORGANIZATION_REQUEST_OPEN, true",
        "PENDING, false, true, true, ORGANIZATION_ALREADY_REGISTERED, true",
        "VERIFIED, false, false, false, ORGANIZATION_ALREADY_REGISTERED, false"
    })
    void decides(
            OrganizationState state,
            boolean same,
            boolean requested,
            boolean verify,
            String outcome,
            boolean wouldVerify) {
        var found = new Registration(UUID.randomUUID(), state, same, requested);

        assertThat(BulkRegistrationPolicy.decide(found, verify)
                        .map(refusal -> refusal.code().name())
                        .orElse("OK"))
                .isEqualTo(outcome);
        assertThat(BulkRegistrationPolicy.verifies(found, verify)).isEqualTo(wouldVerify);
    }

    @Test
    void whatWasRemovedMeanwhileMayBeTriedAgain() {
        assertThat(BulkRegistrationPolicy.decide(null, false)).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
            assertThat(refusal.code().retryable()).isTrue();
        });
    }
}
