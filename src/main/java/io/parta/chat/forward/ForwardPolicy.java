package io.parta.chat.forward;

import io.parta.chat.ChatKind;
import io.parta.chat.ChatStanding;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;

/** What may be forwarded out of a chat, pure: empty means allowed (ME-2). */
final class ForwardPolicy {

    private ForwardPolicy() {}

    /** @param minors whether there is a minor among the members; looked at where {@link #asksForMinors} */
    static Optional<Refusal> decide(ChatStanding standing, boolean minors) {
        if (standing.member().isEmpty()) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        Boolean chosen = standing.settings().forwardingAllowed();
        boolean allowed = chosen == null ? !(minors && asksForMinors(standing)) : chosen;
        return allowed ? Optional.empty() : Optional.of(Refusal.of(ErrorCode.FORWARDING_NOT_ALLOWED));
    }

    /** Where nobody has chosen, but in channels: what is written there is published, by administrators alone. */
    static boolean asksForMinors(ChatStanding standing) {
        return standing.settings().forwardingAllowed() == null && standing.kind() != ChatKind.CHANNEL;
    }
}
