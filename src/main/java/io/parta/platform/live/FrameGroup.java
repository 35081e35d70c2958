package io.parta.platform.live;

import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions of a topic that are equal but for their reader: each event is rendered once for all of them. A few are
 * rendered at a time and delivered in order; when the topic is faster than that, the rest is read from PostgreSQL again
 * instead of waiting in memory. Lives on the topic's lane.
 */
final class FrameGroup {

    private static final int RENDERED_AT_ONCE = 4;
    private static final int WAITING = 512;
    private static final long PAUSE_MILLIS = 1_000;

    /** An event on its way to a frame. */
    private static final class Slot {
        final LiveEvent event;

        @Nullable
        Buffer frame;

        Slot(LiveEvent event) {
            this.event = event;
        }
    }

    private final TopicFeed feed;
    private final SharedFrames frames;
    private final Set<Subscriber> members = new LinkedHashSet<>();
    private final Queue<LiveEvent> waiting = new ArrayDeque<>();
    private final Queue<Slot> rendering = new ArrayDeque<>();

    private long taken;
    private boolean behind;
    private boolean refilling;

    FrameGroup(TopicFeed feed, SharedFrames frames) {
        this.feed = feed;
        this.frames = frames;
    }

    void add(Subscriber member) {
        members.add(member);
    }

    /** What its members replay is rendered once, too, when they do it together. */
    SharedFrames frames() {
        return frames;
    }

    /** Whether the group is empty now. */
    boolean remove(Subscriber member) {
        members.remove(member);
        return members.isEmpty();
    }

    List<Subscriber> members() {
        return List.copyOf(members);
    }

    /** The topic's next event. */
    void offer(LiveEvent event) {
        if (behind) {
            return;
        }
        if (waiting.size() >= WAITING) {
            behind = true;
            return;
        }
        taken = event.sequence();
        waiting.add(event);
        renderNext();
    }

    private void renderNext() {
        while (rendering.size() < RENDERED_AT_ONCE && !waiting.isEmpty()) {
            Slot slot = new Slot(waiting.remove());
            rendering.add(slot);
            frames.render(
                    slot.event,
                    () -> !members.isEmpty(),
                    frame -> {
                        slot.frame = frame;
                        deliverReady();
                    },
                    this::end);
        }
        if (behind && waiting.isEmpty()) {
            refill();
        }
    }

    private void deliverReady() {
        var burst = new Burst();
        for (Slot first = rendering.peek(); first != null; first = rendering.peek()) {
            Buffer frame = first.frame;
            if (frame == null) {
                break;
            }
            rendering.remove();
            LiveEvent event = first.event;
            members().forEach(member -> member.deliver(event, frame, burst));
        }
        burst.go();
        renderNext();
    }

    private void refill() {
        if (refilling || members.isEmpty()) {
            return;
        }
        refilling = true;
        feed.read(
                taken,
                WAITING / 2,
                page -> {
                    refilling = false;
                    List<LiveEvent> events = page.events();
                    if (events.isEmpty() || events.get(0).sequence() != taken + 1 || !EventStore.isContiguous(events)) {
                        end(ErrorCode.RESYNC_REQUIRED);
                        return;
                    }
                    waiting.addAll(events);
                    taken += events.size();
                    behind = taken < feed.head();
                    renderNext();
                },
                () -> {
                    refilling = false;
                    feed.later(PAUSE_MILLIS, this::renderNext);
                });
    }

    private void end(ErrorCode code) {
        members().forEach(member -> member.end(code));
    }
}
