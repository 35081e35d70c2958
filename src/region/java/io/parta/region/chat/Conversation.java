package io.parta.region.chat;

import io.parta.chat.ChatSettings;
import io.parta.region.Dice;
import io.parta.region.Rows;
import io.parta.region.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages of one chat, from the first to the last, with all that stands beside them. */
final class Conversation {

    /** What of a thousand messages is so: each number ends where the next begins. */
    private static final int POLLS = 5;

    private static final int DELETED = 15;
    private static final int EDITED = 35;
    private static final int MENTIONS = 50;
    private static final int REACTED = 110;
    private static final int EXPIRING = 112;
    private static final int HIDDEN = 113;
    private static final int REPLIES = 150;

    private static final int SETTLED = 1_000;
    private static final int REACTIONS = 6;
    private static final int VOTES = 20;
    private static final int PINS = 10;
    private static final List<String> OPTIONS =
            List.of("{Да,Нет}", "{Да,Нет,Пока не знаю}", "{В пятницу,В субботу,Не смогу}");

    private final Talk talk;
    private final boolean direct;
    private final List<Seat> authors;
    private final Dice dice;
    private final Rows rows;
    private final Map<UUID, Integer> mentions;
    private int pins;
    private long events;
    private Instant lastAt;

    /**
     * @param direct whether nobody is mentioned
     * @param authors who writes, those who write most first
     * @param mentions how often each person was mentioned so far, in any chat
     */
    Conversation(Talk talk, boolean direct, List<Seat> authors, Dice dice, Rows rows, Map<UUID, Integer> mentions) {
        this.talk = talk;
        this.direct = direct;
        this.lastAt = talk.since();
        this.authors = authors;
        this.dice = dice;
        this.rows = rows;
        this.mentions = mentions;
    }

    /** What a message holds. */
    private record Content(
            String kind,
            @Nullable String text,
            @Nullable String entities,
            @Nullable Instant editedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant deletedAt) {

        static Content of(@Nullable String text) {
            return new Content("TEXT", text, null, null, null, null);
        }

        int version() {
            return editedAt == null && deletedAt == null ? 0 : 1;
        }
    }

    /** Number of events that the chat has had. */
    long events() {
        return events;
    }

    /** Time of the last message, before the first one of the chat itself. */
    Instant lastAt() {
        return lastAt;
    }

    void hold() {
        for (int sequence = 1; sequence <= talk.messages(); sequence++) {
            Seat author = dice.frequent(authors);
            Instant at = talk.sent(sequence, dice.below(Talk.PARTS));
            author.sent(sequence, at);
            lastAt = at;
            events++;
            int form = dice.below(1_000);
            send(sequence, author, at, content(sequence, author, form, at));
            beside(sequence, form, at);
            if (sequence % SETTLED == 0) {
                rows.settle();
            }
        }
    }

    private void send(int sequence, Seat author, Instant at, Content content) {
        boolean answers = sequence > 1 && dice.below(1_000) < REPLIES;
        rows.add(
                Table.CHAT_MESSAGE,
                talk.id(),
                sequence,
                author.who.person(),
                dice.random(),
                content.kind(),
                dice.chance(1),
                answers ? sequence - 1 - dice.below(Math.min(REACTIONS, sequence - 1)) : null,
                at,
                content.editedAt(),
                content.expiresAt(),
                content.deletedAt(),
                content.deletedAt() == null ? null : author.who.person(),
                content.version(),
                content.text(),
                content.entities());
    }

    private Content content(int sequence, Seat author, int form, Instant at) {
        if (form < POLLS) {
            return new Content("POLL", Phrases.question(dice), null, null, null, null);
        }
        if (form < DELETED) {
            events++;
            return new Content("TEXT", null, null, null, null, at.plusSeconds(60));
        }
        if (form < EDITED) {
            events++;
            Instant edited = at.plusSeconds(30);
            rows.add(Table.CHAT_MESSAGE_EDIT, talk.id(), sequence, 0, Phrases.text(dice), edited);
            return new Content("TEXT", Phrases.text(dice), null, edited, null, null);
        }
        if (form < MENTIONS && !direct) {
            return mention(sequence, author);
        }
        return form >= REACTED && form < EXPIRING
                ? new Content("TEXT", Phrases.text(dice), null, null, talk.later(dice), null)
                : Content.of(Phrases.text(dice));
    }

    /** Nobody has a topic for being mentioned by themselves. */
    private Content mention(int sequence, Seat author) {
        Seat mentioned = dice.one(authors);
        UUID person = mentioned.who.person();
        String name = mentioned.who.name();
        if (mentioned != author) {
            rows.add(Table.CHAT_MENTION, talk.id(), person, sequence);
            mentions.merge(person, 1, Integer::sum);
        }
        String entity = "[{\"k\":\"MENTION\",\"o\":0,\"l\":" + name.length() + ",\"p\":\"" + person + "\"}]";
        return new Content("TEXT", name + ", " + Phrases.text(dice), entity, null, null, null);
    }

    private void beside(int sequence, int form, Instant at) {
        if (form < POLLS) {
            poll(sequence);
        } else if (form >= MENTIONS && form < REACTED) {
            react(sequence, at);
        } else if (form >= EXPIRING && form < HIDDEN) {
            rows.add(Table.CHAT_MESSAGE_HIDDEN, talk.id(), dice.one(authors).who.person(), sequence);
        } else if (form >= HIDDEN && pins < PINS && dice.below(Math.max(20, talk.messages() / PINS)) == 0) {
            events++;
            pins++;
            rows.add(
                    Table.CHAT_PIN,
                    talk.id(),
                    sequence,
                    pins,
                    authors.get(0).who.person(),
                    at);
        }
    }

    private void react(int sequence, Instant at) {
        var counts = new TreeMap<String, Integer>();
        for (Seat seat : some(REACTIONS)) {
            String reaction = dice.frequent(ChatSettings.USUAL_REACTIONS);
            rows.add(Table.CHAT_REACTION, talk.id(), sequence, seat.who.person(), reaction, at);
            counts.merge(reaction, 1, Integer::sum);
        }
        counts.forEach(
                (reaction, number) -> rows.add(Table.CHAT_REACTION_COUNT, talk.id(), sequence, reaction, number));
    }

    private void poll(int sequence) {
        String options = dice.one(OPTIONS);
        rows.add(Table.CHAT_POLL, talk.id(), sequence, options, false, dice.chance(40), dice.chance(60));
        int last = options.split(",", -1).length;
        var counts = new TreeMap<Integer, Integer>();
        for (Seat seat : some(VOTES)) {
            int chosen = 1 + dice.below(last);
            rows.add(Table.CHAT_POLL_VOTE, talk.id(), sequence, seat.who.person(), "{" + chosen + "}");
            counts.merge(0, 1, Integer::sum);
            counts.merge(chosen, 1, Integer::sum);
        }
        counts.forEach((option, number) -> rows.add(Table.CHAT_POLL_COUNT, talk.id(), sequence, option, number));
    }

    /** At least one, each once. */
    private Set<Seat> some(int most) {
        int wanted = 1 + dice.below(most);
        var some = new LinkedHashSet<Seat>();
        for (int i = 0; i < wanted; i++) {
            some.add(dice.one(authors));
        }
        return some;
    }
}
