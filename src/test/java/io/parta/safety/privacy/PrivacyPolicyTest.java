package io.parta.safety.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.safety.privacy.PrivacyPolicy.PrivacyState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SF-1, SF-3: who changes settings. */
class PrivacyPolicyTest {

    /** A lock binds the child alone, and no adult who was one when it was made. */
    @ParameterizedTest
    @CsvSource({
        "true,  true,  false, PRIVACY_LOCKED",
        "true,  true,  true,",
        "true,  false, false,",
        "false, true,  false,",
        "false, false, false,"
    })
    void aLockBindsTheChild(boolean minor, boolean locked, boolean guardian, ErrorCode refusal) {
        assertThat(PrivacyPolicy.changes(new PrivacyState(minor, locked, guardian))
                        .map(Refusal::code)
                        .orElse(null))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMinorsSafeModeStaysOnWhoeverWouldTurnItOff(boolean guardian) {
        assertThat(PrivacyPolicy.leavesSafeMode(new PrivacyState(true, false, guardian)))
                .map(Refusal::code)
                .hasValue(ErrorCode.SAFE_MODE_MANDATORY);
        assertThat(PrivacyPolicy.leavesSafeMode(new PrivacyState(false, false, guardian)))
                .isEmpty();
    }
}
