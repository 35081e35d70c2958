package io.parta.chat.waiting;

import io.parta.chat.ChatAction;
import io.parta.organization.membership.Members.Member;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may wait, pure: empty means allowed; the chat has said yes before. */
final class WaitingPolicy {

    private WaitingPolicy() {}

    /** @param member null for one that is unknown, has ended or that the viewer does not see (ST-4) */
    static Optional<Refusal> invites(@Nullable Member member) {
        if (member == null) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        return member.personKey() == null
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.PERSON_ALREADY_ATTACHED)
                        .with(Remedy.mutation(ChatAction.ADD_MEMBERS.mutation())));
    }
}
