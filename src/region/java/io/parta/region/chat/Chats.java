package io.parta.region.chat;

import io.parta.chat.Chat.Pair;
import io.parta.region.Dice;
import io.parta.region.Rows;
import io.parta.region.Table;
import io.parta.region.chat.ChatSchool.Insider;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** All chats of a region, made school by school; each follows from the seed, its number and its school. */
public final class Chats {

    /** Far from the streams of schools and people. */
    private static final long STREAM = 1L << 40;

    private static final long FOLDERS = 1L << 41;

    /** In turn: managed, a group, one of two people. */
    private static final int KINDS = 3;

    private static final int MANAGED = 0;
    private static final int DIRECT = 2;

    /** Two people do not have the most to say. */
    private static final int RANK_OF_TWO = 100;

    private static final long WEIGHT = 1_000_000_000;

    /** A prime without a common divisor with the number of chats. */
    private static final long STRIDE = 2_654_435_761L;

    private static final int ATTEMPTS = 10;

    private final long seed;
    private final ChatSize size;
    private final Instant until;
    private final Rows rows;
    private final long weights;
    private final Set<Pair> pairs = new HashSet<>();
    private final Map<UUID, Integer> mentions = new LinkedHashMap<>();
    private final Map<UUID, Insider> crowd = new LinkedHashMap<>();
    private Instant earliest = Instant.MAX;
    private int made;
    private long weighed;

    /** @param until when the last message was sent */
    public Chats(long seed, ChatSize size, Instant until, Rows rows) {
        this.seed = seed;
        this.size = size;
        this.until = until;
        this.rows = rows;
        this.weights = LongStream.range(0, size.all()).map(this::weight).sum();
    }

    /** Makes the chats of a school. */
    public void make(ChatSchool school, int chats) {
        var shelves = new Shelves(school.since(), new Dice(seed, FOLDERS + made), rows);
        Queue<ManagedPlace> places = new ArrayDeque<>(ManagedPlace.of(school));
        for (int i = 0; i < chats; i++) {
            int number = made;
            var dice = new Dice(seed, STREAM + 3L * number);
            Room room = room(school.since());
            @Nullable Pair pair = number % KINDS == DIRECT ? pair(dice, school.insiders()) : null;
            if (number % KINDS == MANAGED && !places.isEmpty()) {
                room.managed(school.id(), places.remove());
            } else if (pair != null) {
                room.direct(insider(school, pair.low()), insider(school, pair.high()));
            } else {
                room.group(school.id(), school.insiders(), members(dice));
            }
            room.write(mentions);
            shelves.remember(room);
        }
        shelves.write();
        school.insiders().stream()
                .limit(Math.max(0, size.largestChat() - crowd.size()))
                .forEach(one -> crowd.put(one.person(), one));
        earliest = school.since().isBefore(earliest) ? school.since() : earliest;
    }

    /** After all schools: the chat of people of all of them, and the topics of those who were mentioned. */
    public void finish() {
        if (size.largestChat() > 0) {
            room(earliest)
                    .group(null, new ArrayList<>(crowd.values()), crowd.size())
                    .write(mentions);
        }
        mentions.forEach((person, number) -> rows.add(Table.LIVE_TOPIC, person, number));
    }

    /** The next one, with its part of the messages. */
    private Room room(Instant since) {
        long before = size.messages() * weighed / weights;
        weighed += weight(made);
        int messages = Math.toIntExact(size.messages() * weighed / weights - before);
        return new Room(seed, STREAM + 3L * made++ + 1, messages, since, until, rows);
    }

    private long weight(long number) {
        long rank = number == size.chats() ? 1 : 1 + number * STRIDE % size.chats();
        return WEIGHT / (number % KINDS == DIRECT ? Math.max(rank, RANK_OF_TWO) : rank);
    }

    /** The number of a group's members: many are small, few large. */
    private int members(Dice dice) {
        return 3 + (int) ((size.chatMembers() - 3L) * dice.below(301) * dice.below(301) / 22_500);
    }

    /** Two who have no chat yet; null when that is hard to find. */
    private @Nullable Pair pair(Dice dice, List<Insider> people) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            UUID one = dice.one(people).person();
            UUID other = dice.one(people).person();
            var pair = Pair.of(one, other);
            if (!one.equals(other) && pairs.add(pair)) {
                return pair;
            }
        }
        return null;
    }

    private static Insider insider(ChatSchool school, UUID person) {
        return school.insiders().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
