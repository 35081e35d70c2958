package io.parta.safety.privacy;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;

/** Who may change settings, pure: empty means allowed (SF-1, SF-3). */
final class PrivacyPolicy {

    private PrivacyPolicy() {}

    /**
     * Settings as decisions see them.
     *
     * @param minor whether their owner is a minor student
     * @param locked whether a guardian has locked them
     * @param guardian whether a guardian of the owner is the one to change them
     */
    record PrivacyState(boolean minor, boolean locked, boolean guardian) {}

    /** A lock holds as long as there is a child: it binds the child and no guardian. */
    static Optional<Refusal> changes(PrivacyState state) {
        return state.locked() && state.minor() && !state.guardian()
                ? Optional.of(Refusal.of(ErrorCode.PRIVACY_LOCKED))
                : Optional.empty();
    }

    static Optional<Refusal> leavesSafeMode(PrivacyState state) {
        return state.minor()
                ? Optional.of(Refusal.at(ErrorCode.SAFE_MODE_MANDATORY, "input", "safeMode"))
                : Optional.empty();
    }
}
