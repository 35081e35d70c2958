package io.parta.chat;

import io.parta.platform.graphql.execution.Selection;
import io.parta.platform.live.LiveCursor;
import java.util.Collection;
import java.util.Set;

/**
 * Columns of a chat {@code c}, its counter {@code k} and the viewer's membership {@code m}, which are null when there is none.
 * The archive is not among them: some statements know it.
 *
 * @param details whether {@link Chat.Details} are read
 * @param mentions whether mentions are counted, to a hundred: nobody reads more
 */
record ChatColumns(boolean details, boolean mentions) {

    static final ChatColumns WHOLE = new ChatColumns(true, true);

    /** Fields of a chat that need no details, whatever is wanted below them. */
    private static final Set<String> OF_BRIEF = Set.of(
            "id",
            "kind",
            "state",
            "title",
            "memberCount",
            "lastSequence",
            "lastActiveAt",
            "organization",
            "peer",
            "peerPresence",
            "lastMessage",
            "viewerState");

    private static final String BRIEF =
            "c.id, c.kind, c.state, c.organization_id, c.direct_low, c.direct_high, c.title,"
                    + " c.member_count, k.sequence AS last_sequence, greatest(k.active_at, m.joined_at) AS active_at,"
                    + " m.role, m.joined_at, m.read_sequence, m.marked_unread, m.muted_until";

    private static final String DETAILS = ", c.description, c.who_may_write, c.who_may_add, c.who_may_pin, c.history,"
            + " c.slow_mode_seconds, c.reactions, c.forwarding, c.successor_id, c.created_at, c.updated_at, c.version, "
            + LiveCursor.SEQUENCE_OF.formatted("c.id") + " AS events_sequence";

    private static final String MENTIONS = """
            , (SELECT count(*) FROM (
                 SELECT FROM chat_mention x
                 WHERE x.chat_id = m.chat_id AND x.person_id = m.person_id AND x.sequence > m.read_sequence
                 LIMIT 100) few) AS mentions
            """;

    /** @param wanted of chats, at every place where those that are read are answered */
    static ChatColumns of(Collection<Selection> wanted) {
        return new ChatColumns(
                !wanted.stream().allMatch(one -> one.isWithin(OF_BRIEF)),
                wanted.stream().anyMatch(one -> one.has("viewerState.mentionCount")));
    }

    /** To stand behind SELECT. */
    String sql() {
        return BRIEF + (details ? DETAILS : "") + (mentions ? MENTIONS : "");
    }
}
