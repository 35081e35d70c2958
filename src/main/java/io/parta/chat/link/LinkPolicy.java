package io.parta.chat.link;

import io.parta.chat.ChatKind;
import io.parta.chat.ChatStanding;
import io.parta.chat.ChatState;
import io.parta.chat.link.LinkSql.Offer;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;

/** The rules of links into chats, pure: empty means allowed (CH-7). Mutations and {@code viewerActions} ask the same method. */
final class LinkPolicy {

    private LinkPolicy() {}

    /**
     * Whether the viewer may make a link: NOT_FOUND for whoever is no member, then the kind, the state and who they are.
     *
     * @param classStaff whether the viewer is of the staff of a class of the chat's organisation that is taught
     */
    static Optional<Refusal> makes(ChatStanding standing, boolean classStaff) {
        return standing.member()
                .map(role -> kind(standing.kind())
                        .or(() -> refuse(standing.state() != ChatState.ACTIVE, ErrorCode.CHAT_CLOSED))
                        .or(() -> refuse(!role.moderates() && !classStaff, ErrorCode.NOT_ALLOWED)))
                .orElseGet(() -> Optional.of(Refusal.of(ErrorCode.NOT_FOUND)));
    }

    private static Optional<Refusal> kind(ChatKind kind) {
        return kind == ChatKind.MANAGED
                ? Optional.of(Refusal.of(ErrorCode.CHAT_IS_MANAGED))
                : refuse(kind != ChatKind.GROUP, ErrorCode.WRONG_CHAT_KIND);
    }

    /** Whether a link that lives lets this person in, or knows them as a member. */
    static boolean admits(Offer offer) {
        return offer.member() || (offer.left() && !offer.takenOut() && !offer.blocked());
    }

    private static Optional<Refusal> refuse(boolean when, ErrorCode code) {
        return when ? Optional.of(Refusal.of(code)) : Optional.empty();
    }
}
