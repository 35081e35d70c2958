package io.parta.platform.live;

import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One subscription: first it replays, page by page at its reader's pace; before it reads a page it begins to keep what
 * its group delivers, so that the page that reaches the topic's last number closes the seam, and it goes on live. Lives
 * on its topic's lane; {@link Outlet} is its other half, on the transport's context.
 */
final class Subscriber implements LiveHub.LiveStream {

    private static final Logger LOG = Logger.getLogger(Subscriber.class);

    private static final int PAGE = 100;
    private static final int RENDERED_AT_ONCE = 8;
    private static final long FIRST_PAUSE_MILLIS = 250;

    private record Kept(LiveEvent event, Buffer frame) {}

    private final Lane lane;
    private final LiveParts parts;
    private final TopicSubscription subscription;
    private final @Nullable UUID person;
    private final String principal;
    private final GroupKey key;
    private final FrameRenderer renderer;
    private final Outlet outlet;
    private final RightCheck right;

    private @Nullable TopicFeed feed;
    private @Nullable SharedFrames frames;
    private @Nullable Queue<Kept> kept;
    private @Nullable Runnable stopListening;
    private boolean live;
    private boolean left;
    private boolean started;
    private long position;
    private int failures;

    Subscriber(Lane lane, LiveParts parts, Joining joining) {
        this.lane = lane;
        this.parts = parts;
        this.subscription = joining.subscription();
        this.person = joining.context().viewer().personId();
        this.principal = joining.principal();
        this.key = joining.key();
        this.renderer = new FrameRenderer(lane, parts, joining);
        this.outlet = new Outlet(
                joining.transport(), subscription.topic(), joining.sink(), parts, () -> lane.run(this::detach));
        this.right = new RightCheck(lane, parts, subscription, outlet);
    }

    String principal() {
        return principal;
    }

    GroupKey key() {
        return key;
    }

    FrameRenderer renderer() {
        return renderer;
    }

    boolean isOver() {
        return left || outlet.isOver();
    }

    void joined(TopicFeed topicFeed, SharedFrames groupFrames) {
        feed = topicFeed;
        frames = groupFrames;
    }

    /** The topic is heard: whatever happens from now on reaches the group, so the right and the past are read now. */
    void start() {
        if (isOver()) {
            return;
        }
        if (person != null) {
            stopListening = parts.bell().listen(person, right::check);
        }
        right.check();
        nextPage();
    }

    /** Reads the right again within the next moments, not all subscriptions at once. */
    void recheckSoon() {
        right.checkSoon();
    }

    /** A frame of the group, in order; on its way with the burst. */
    void deliver(LiveEvent event, Buffer frame, Burst burst) {
        if (isOver()) {
            return;
        }
        if (kept != null) {
            keep(event, frame);
        } else if (live && event.sequence() > position) {
            if (event.sequence() != position + 1) {
                LOG.errorf("Event %d follows %d in topic %s", event.sequence(), position, event.topic());
                live = false;
                nextPage();
                return;
            }
            guard(event);
            position = event.sequence();
            burst.add(outlet, position, frame);
        }
    }

    /** Ends the stream from this side. */
    void end(ErrorCode code) {
        outlet.end(code);
    }

    @Override
    public void leave() {
        outlet.leave();
        lane.run(this::detach);
    }

    private void detach() {
        if (left) {
            return;
        }
        left = true;
        kept = null;
        right.stop();
        if (stopListening != null) {
            stopListening.run();
        }
        if (feed != null) {
            feed.remove(this);
        }
    }

    private void keep(LiveEvent event, Buffer frame) {
        var queue = kept;
        if (queue == null || queue.size() >= parts.config().queueFrames()) {
            kept = null;
        } else {
            queue.add(new Kept(event, frame));
        }
    }

    private void nextPage() {
        if (isOver()) {
            return;
        }
        kept = new ArrayDeque<>();
        Long after = started ? Long.valueOf(position) : subscription.after();
        lane.call(
                () -> parts.store().page(subscription.topic(), after == null ? Long.MAX_VALUE : after, PAGE),
                page -> {
                    failures = 0;
                    read(page, after);
                },
                failure -> {
                    kept = null;
                    LOG.debugf("Replay waits for PostgreSQL: %s", failure.getMessage());
                    lane.after(FIRST_PAUSE_MILLIS << Math.min(failures++, 4), this::nextPage);
                });
    }

    private void read(EventStore.Page page, @Nullable Long after) {
        if (isOver()) {
            return;
        }
        long from = after == null ? page.last() : after;
        if (!started) {
            started = true;
            position = from;
            outlet.startAt(from);
            if (from > page.last()) {
                end(ErrorCode.INVALID_CURSOR);
                return;
            }
        }
        List<LiveEvent> events = page.events();
        boolean holed = page.last() > from
                && (events.isEmpty() || events.get(0).sequence() != from + 1 || !EventStore.isContiguous(events));
        if (holed) {
            end(ErrorCode.RESYNC_REQUIRED);
            return;
        }
        long reached = from + events.size();
        if (reached < page.last() || !heard().reached(reached)) {
            kept = null;
        }
        renderSlice(events, 0);
    }

    /** A few at a time, and no more before the reader has taken them. */
    private void renderSlice(List<LiveEvent> events, int from) {
        if (from >= events.size()) {
            goLive();
            return;
        }
        int to = Math.min(events.size(), from + RENDERED_AT_ONCE);
        Buffer[] slice = new Buffer[to - from];
        SharedFrames shared = shared();
        int[] missing = {slice.length};
        for (int i = from; i < to; i++) {
            int place = i - from;
            shared.render(
                    events.get(i),
                    () -> !isOver(),
                    frame -> {
                        slice[place] = frame;
                        if (--missing[0] == 0) {
                            handOver(events, from, slice);
                        }
                    },
                    this::end);
        }
    }

    private void handOver(List<LiveEvent> events, int from, Buffer[] slice) {
        for (int i = 0; i < slice.length; i++) {
            LiveEvent event = events.get(from + i);
            guard(event);
            position = event.sequence();
            outlet.replay(position, slice[i]);
        }
        outlet.whenEmpty(() -> lane.run(() -> renderSlice(events, from + slice.length)));
    }

    private void goLive() {
        if (isOver()) {
            return;
        }
        var queue = kept;
        if (queue == null) {
            nextPage();
            return;
        }
        kept = null;
        live = true;
        var burst = new Burst();
        queue.forEach(item -> deliver(item.event(), item.frame(), burst));
        burst.go();
    }

    private void guard(LiveEvent event) {
        if (event.changesStandingOf(person)) {
            right.check();
        }
    }

    private TopicFeed heard() {
        return Objects.requireNonNull(feed, "A page before the topic was joined");
    }

    private SharedFrames shared() {
        return Objects.requireNonNull(frames, "A page before the topic was joined");
    }
}
