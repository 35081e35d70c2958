package io.parta.chat.forward;

import io.parta.chat.ChatKind;
import io.parta.chat.ChatStanding;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be forwarded out of a chat, pure: empty means allowed (ME-2). */
final class ForwardPolicy {

    private ForwardPolicy() {}

    /**
     * @param inside whether it is of a channel, and no post for everybody who reads it now
     * @param minors whether there is a minor among the members; looked at where {@link #asksForMinors}
     */
    static Optional<Refusal> decide(ChatStanding standing, boolean inside, boolean minors) {
        if (standing.member().isEmpty()) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        return !inside && allows(standing.kind(), standing.settings().forwardingAllowed(), minors)
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.FORWARDING_NOT_ALLOWED));
    }

    /** Where nobody has chosen, but in channels: what is written there is published, by administrators alone. */
    static boolean asksForMinors(ChatStanding standing) {
        return asksForMinors(standing.kind(), standing.settings().forwardingAllowed());
    }

    static boolean asksForMinors(ChatKind kind, @Nullable Boolean chosen) {
        return chosen == null && kind != ChatKind.CHANNEL;
    }

    static boolean allows(ChatKind kind, @Nullable Boolean chosen, boolean minors) {
        return chosen == null ? !(minors && asksForMinors(kind, null)) : chosen;
    }
}
