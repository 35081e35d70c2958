package io.parta.platform.live;

import io.parta.platform.graphql.error.ErrorCode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * A topic that has subscriptions on this instance: brings its events into order. {@code head} is the last event handed
 * to the groups; an event that does not follow it waits until PostgreSQL has filled the hole. Lives on its lane.
 */
final class TopicFeed {

    private static final Logger LOG = Logger.getLogger(TopicFeed.class);

    private static final long UNKNOWN = -1;
    private static final int EARLY = 256;
    private static final int PAGE = 200;
    /** Doorbells of two instances overtake each other by less than this; then the hole closes by itself. */
    private static final long GRACE_MILLIS = 25;

    private static final long PAUSE_MILLIS = 1_000;

    private final UUID topic;
    private final Lane lane;
    private final LiveParts parts;
    private final Runnable abandoned;
    private final Map<GroupKey, FrameGroup> groups = new HashMap<>();
    private final PrincipalGroups places;
    private final TreeMap<Long, LiveEvent> early = new TreeMap<>();

    private long head = UNKNOWN;
    /** Where live began: the groups were never offered what came before it. */
    private long began = UNKNOWN;

    private long announced;
    private boolean filling;
    private boolean fillPlanned;
    private boolean opened;

    /** @param abandoned called when the last subscription has left */
    TopicFeed(UUID topic, Lane lane, LiveParts parts, Runnable abandoned) {
        this.topic = topic;
        this.lane = lane;
        this.parts = parts;
        this.abandoned = abandoned;
        this.places = new PrincipalGroups(parts.config().maxGroupsPerPrincipal());
    }

    /** The topic is heard on the bus, or Redis is away and the tail check stands in: subscriptions may begin. */
    void opened() {
        if (!opened) {
            opened = true;
            groups.values().forEach(group -> group.members().forEach(Subscriber::start));
        }
    }

    void add(Subscriber member) {
        if (!places.admit(member.principal(), member.key())) {
            member.end(ErrorCode.TOO_MANY_OPERATIONS);
            return;
        }
        FrameGroup group = groups.computeIfAbsent(member.key(), key -> {
            parts.metrics().groups.incrementAndGet();
            return new FrameGroup(this, new SharedFrames(lane, member.renderer(), parts.config()));
        });
        group.add(member);
        member.joined(this, group.frames());
        parts.metrics().subscriptions.incrementAndGet();
        if (opened) {
            member.start();
        }
    }

    void remove(Subscriber member) {
        parts.metrics().subscriptions.decrementAndGet();
        places.leave(member.principal(), member.key());
        var group = groups.get(member.key());
        if (group != null && group.remove(member)) {
            groups.remove(member.key());
            parts.metrics().groups.decrementAndGet();
        }
        if (groups.isEmpty()) {
            abandoned.run();
        }
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    long head() {
        return head;
    }

    void recheckSoon() {
        groups.values().forEach(group -> group.members().forEach(Subscriber::recheckSoon));
    }

    /** An event, from the bus or from this instance's own commit; in any order, any number of times. */
    void ring(LiveEvent event) {
        if (event.sequence() <= head) {
            return;
        }
        announced = Math.max(announced, event.sequence());
        if (head != UNKNOWN && event.sequence() == head + 1) {
            advance(event);
            drainEarly();
        } else if (early.size() < EARLY) {
            early.put(event.sequence(), event);
        }
        planFill(GRACE_MILLIS);
    }

    /** PostgreSQL holds events up to this number. */
    void found(long sequence) {
        if (head == UNKNOWN || sequence <= head) {
            return;
        }
        lane.after(GRACE_MILLIS, () -> {
            if (sequence > head) {
                parts.metrics().tailFinds.increment();
                announced = Math.max(announced, sequence);
                planFill(1);
            }
        });
    }

    /**
     * A replay has read everything up to this number: the first one says where live begins. Answers whether the replay
     * may go live from there; one that was read before another's snapshot and answered after it has to read on.
     */
    boolean reached(long sequence) {
        announced = Math.max(announced, sequence);
        if (head == UNKNOWN) {
            head = sequence;
            began = sequence;
            drainEarly();
        }
        planFill(GRACE_MILLIS);
        return sequence >= began;
    }

    void read(long after, int limit, Consumer<EventStore.Page> done, Runnable failed) {
        lane.call(() -> parts.store().page(topic, after, limit), done, failure -> {
            LOG.debugf("Delivery waits for PostgreSQL: %s", failure.getMessage());
            failed.run();
        });
    }

    void later(long millis, Runnable task) {
        lane.after(millis, task);
    }

    private void advance(LiveEvent event) {
        head = event.sequence();
        groups.values().forEach(group -> group.offer(event));
    }

    private void drainEarly() {
        early.headMap(head, true).clear();
        for (LiveEvent next = early.remove(head + 1); next != null; next = early.remove(head + 1)) {
            advance(next);
        }
    }

    private void planFill(long millis) {
        if (head == UNKNOWN || announced <= head || filling || fillPlanned) {
            return;
        }
        fillPlanned = true;
        lane.after(millis, () -> {
            fillPlanned = false;
            fill();
        });
    }

    private void fill() {
        if (announced <= head || filling || isEmpty()) {
            return;
        }
        filling = true;
        long wanted = announced;
        read(head, PAGE, page -> filled(page, wanted), () -> {
            filling = false;
            planFill(PAUSE_MILLIS);
        });
    }

    private void filled(EventStore.Page page, long wanted) {
        filling = false;
        for (LiveEvent event : page.events()) {
            if (event.sequence() > head + 1) {
                forgotten();
                return;
            }
            if (event.sequence() == head + 1) {
                advance(event);
                parts.metrics().holesFilled.increment();
            }
        }
        if (page.last() > head && page.events().isEmpty()) {
            forgotten();
            return;
        }
        drainEarly();
        if (announced == wanted && page.last() < wanted) {
            LOG.warnf("Event %d of topic %s was announced and is not stored", wanted, topic);
            announced = head;
            early.clear();
        }
        planFill(1);
    }

    /** The missing events are no longer kept: this instance was without PostgreSQL for as long as events live. */
    private void forgotten() {
        groups.values().forEach(group -> group.members().forEach(member -> member.end(ErrorCode.RESYNC_REQUIRED)));
        head = UNKNOWN;
        early.clear();
    }
}
