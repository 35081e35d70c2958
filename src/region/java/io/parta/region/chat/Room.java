package io.parta.region.chat;

import io.parta.chat.Chat.Pair;
import io.parta.region.Dice;
import io.parta.region.Rows;
import io.parta.region.Table;
import io.parta.region.chat.ChatSchool.Insider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One chat: what it is and who comes and goes, and then its messages. */
final class Room {

    private static final List<String> TITLES = List.of(
            "Кружок",
            "Методическое объединение",
            "Олимпиадники",
            "Школьный театр",
            "Волонтёры",
            "Поездка",
            "Совет школы",
            "Футбол",
            "Газета",
            "Проект",
            "Хор",
            "Выпускной");
    private static final String ALL = "ALL";
    private static final String MEMBERS = "MEMBERS";
    private static final String ADMINISTRATORS = "ADMINISTRATORS";
    private static final int HELPED = 10;
    private static final int HELPERS = 2;
    private static final int SCHEDULED = 5;

    private final Talk talk;
    private final Rows rows;

    /** Of what the chat is and who is in it. */
    private final Dice dice;

    /** Of what is said in it. */
    private final Dice voice;

    private final List<Seat> seats = new ArrayList<>();

    @Nullable
    private Frame frame;

    /** What its row says. */
    private record Frame(
            String kind,
            @Nullable UUID organization,
            @Nullable Pair pair,
            @Nullable String title,
            String writers,
            String history,
            boolean forwarding,
            @Nullable UUID by) {}

    /** @param stream where two independent rows of numbers of the seed begin */
    Room(long seed, long stream, int messages, Instant earliest, Instant until, Rows rows) {
        this.dice = new Dice(seed, stream);
        this.voice = new Dice(seed, stream + 1);
        this.rows = rows;
        long span = until.getEpochSecond() - earliest.getEpochSecond();
        Instant since = earliest.plusSeconds(dice.below(Math.toIntExact(span / 2)));
        this.talk = new Talk(dice.at(since), since, until, messages);
    }

    /** A chat that the structure makes: who belongs there is there, but for few who wanted to leave (JO-7). */
    Room managed(UUID organization, ManagedPlace place) {
        place.people()
                .forEach((who, moderates) -> seats.add(new Seat(who, moderates ? Seat.ADMINISTRATOR : Seat.MEMBER)));
        seats.sort(Comparator.comparing(seat -> seat.role));
        others().filter(seat -> dice.chance(1)).forEach(seat -> seat.leave(voice, talk.messages(), true));
        boolean forwarding = !place.kind().equals(ManagedPlace.STUDENTS);
        frame = new Frame("MANAGED", organization, null, place.title(), MEMBERS, ALL, forwarding, null);
        rows.add(
                Table.MANAGED_CHAT,
                organization,
                place.kind(),
                place.lineage(),
                talk.id(),
                place.className(),
                talk.since());
        return this;
    }

    /** A group that one of the staff has made (CH-1): people come and go. */
    Room group(@Nullable UUID organization, List<Insider> people, int members) {
        Insider owner = dice.one(people.stream().filter(Insider::works).toList());
        seats.add(new Seat(owner, Seat.OWNER));
        for (Insider who :
                some(people.stream().filter(one -> !one.equals(owner)).toList(), members - 1)) {
            boolean helps = members > HELPED && seats.size() <= HELPERS && who.works();
            seats.add(new Seat(who, helps ? Seat.ADMINISTRATOR : Seat.MEMBER));
        }
        boolean seesAll = !dice.chance(20);
        others().forEach(seat -> move(seat, dice.below(100), seesAll));
        String writers = dice.chance(5) ? ADMINISTRATORS : MEMBERS;
        String title = dice.one(TITLES) + " " + dice.below(1_000);
        String history = seesAll ? ALL : "SINCE_JOINING";
        frame = new Frame("GROUP", organization, null, title, writers, history, true, owner.person());
        return this;
    }

    /** A chat of two people. */
    Room direct(Insider one, Insider other) {
        seats.add(new Seat(one, Seat.MEMBER));
        seats.add(new Seat(other, Seat.MEMBER));
        var pair = Pair.of(one.person(), other.person());
        frame = new Frame("DIRECT", null, pair, null, MEMBERS, ALL, true, one.person());
        return this;
    }

    /** Some of the people, those who work at the school first. */
    private List<Insider> some(List<Insider> people, int number) {
        int[] order = new int[people.size()];
        Arrays.setAll(order, index -> index);
        var some = new ArrayList<Insider>();
        for (int i = 0; i < Math.min(number, order.length); i++) {
            int drawn = i + dice.below(order.length - i);
            int index = order[drawn];
            order[drawn] = order[i];
            some.add(people.get(index));
        }
        some.sort(Comparator.comparing(Insider::works).reversed());
        return some;
    }

    /** Whoever may leave and come: the first one stays, and those who moderate. */
    private Stream<Seat> others() {
        return seats.stream().skip(1).filter(seat -> seat.role.equals(Seat.MEMBER));
    }

    private void move(Seat seat, int fate, boolean seesAll) {
        if (fate < 3) {
            seat.leave(voice, talk.messages(), fate == 0);
        } else if (fate < 8) {
            seat.comeLate(voice, talk.messages(), seesAll);
        } else if (fate < 9) {
            seat.beAway(voice, talk.messages());
        }
    }

    /** Who is in the chat now. */
    Stream<UUID> members() {
        return seats.stream().filter(Seat::isPresent).map(seat -> seat.who.person());
    }

    UUID id() {
        return talk.id();
    }

    /**
     * Writes the chat, and all that was said.
     *
     * @param mentions how often each person was mentioned so far, in any chat
     */
    void write(Map<UUID, Integer> mentions) {
        Frame is = Objects.requireNonNull(frame);
        write(is);
        var authors = seats.stream()
                .filter(Seat::isRegular)
                .filter(seat -> is.writers().equals(MEMBERS) || !seat.role.equals(Seat.MEMBER))
                .toList();
        var conversation = new Conversation(talk, is.pair() != null, authors, voice, rows, mentions);
        conversation.hold();
        rows.add(Table.CHAT_COUNTER, talk.id(), talk.messages(), conversation.lastAt());
        if (conversation.events() > 0) {
            rows.add(Table.LIVE_TOPIC, talk.id(), conversation.events());
        }
        seats.forEach(seat -> seat.write(talk, voice, rows));
        if (dice.chance(SCHEDULED)) {
            Instant at = talk.later(dice);
            UUID author = dice.one(authors).who.person();
            rows.add(
                    Table.CHAT_SCHEDULED_MESSAGE,
                    talk.id(),
                    author,
                    dice.at(talk.since()),
                    Phrases.text(dice),
                    false,
                    at);
        }
    }

    private void write(Frame is) {
        rows.add(
                Table.CHAT,
                talk.id(),
                is.kind(),
                is.organization(),
                is.pair() == null ? null : is.pair().low(),
                is.pair() == null ? null : is.pair().high(),
                is.title(),
                is.writers(),
                is.pair() == null ? ADMINISTRATORS : MEMBERS,
                is.history(),
                is.forwarding(),
                members().count(),
                is.by(),
                talk.since(),
                talk.since());
    }
}
