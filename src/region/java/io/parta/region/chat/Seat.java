package io.parta.region.chat;

import io.parta.chat.Chats;
import io.parta.region.Dice;
import io.parta.region.Rows;
import io.parta.region.Table;
import io.parta.region.chat.ChatSchool.Insider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody in a chat while its messages are made. */
final class Seat {

    static final String MEMBER = "MEMBER";
    static final String ADMINISTRATOR = "ADMINISTRATOR";
    static final String OWNER = "OWNER";

    private static final int PRESENT = Integer.MAX_VALUE;
    private static final int AWAY_FOR = 4;

    final Insider who;
    final String role;

    /** Number of the first message since they came, or came back. */
    private int from = 1;

    /** Number of the first message after they left. */
    private int until = PRESENT;

    /** Whether it was they who wanted to leave. */
    private boolean byChoice;

    /** Numbers that they may see, as PostgreSQL writes a multirange (LV-7). */
    private String visible = "{[1,)}";

    private int lastSent;

    @Nullable
    private Instant lastSentAt;

    Seat(Insider who, String role) {
        this.who = who;
        this.role = role;
    }

    boolean isPresent() {
        return until == PRESENT;
    }

    /** Whether they are there from the first message to the last. */
    boolean isRegular() {
        return from == 1 && isPresent();
    }

    /** Left after some of the messages. */
    void leave(Dice dice, int messages, boolean wanted) {
        until = 1 + dice.below(messages + 1);
        visible = until == 1 ? "{}" : "{[1," + until + ")}";
        byChoice = wanted;
    }

    /** Came after some of the messages. */
    void comeLate(Dice dice, int messages, boolean seesAll) {
        from = 1 + dice.below(messages + 1);
        visible = seesAll ? visible : "{[" + from + ",)}";
    }

    /** Was away meanwhile, if there were enough messages. */
    void beAway(Dice dice, int messages) {
        if (messages >= AWAY_FOR) {
            int left = 2 + dice.below(messages / 2);
            from = left + 1 + dice.below(messages / 2);
            visible = "{[1," + left + "),[" + from + ",)}";
        }
    }

    void sent(int sequence, Instant at) {
        lastSent = sequence;
        lastSentAt = at;
    }

    /** After all messages are made. */
    void write(Talk talk, Dice dice, Rows rows) {
        rows.add(
                Table.CHAT_MEMBER,
                talk.id(),
                who.person(),
                isPresent() ? role : MEMBER,
                from == 1 ? talk.since() : talk.moment(from),
                isPresent() ? null : talk.moment(until),
                visible,
                read(dice, talk.messages()),
                dice.chance(2),
                dice.chance(5) ? Chats.FOR_GOOD : null,
                lastSentAt,
                byChoice,
                dice.chance(3) ? dice.below(talk.messages() + 1) : null);
    }

    /** What they have read (0151): never less than what they sent, or what there was when they came. */
    private int read(Dice dice, int messages) {
        int last = isPresent() ? messages : until - 1;
        int kind = dice.below(100);
        int unread = kind < 45 ? 0 : kind < 85 ? 1 + dice.below(20) : dice.below(last + 1);
        return Math.max(Math.max(0, last - unread), Math.max(lastSent, from - 1));
    }
}
