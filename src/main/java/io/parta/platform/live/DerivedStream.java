package io.parta.platform.live;

import io.parta.platform.graphql.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A stream that watches many topics and tells of each what it is now: the latest word wins, nothing is numbered, replayed or
 * kept (LV-1). What happens while its reader is busy is gathered, one word for each topic and key, so that it holds no more than
 * it watches. Lives on a lane; {@link Outlet} is its other half.
 */
final class DerivedStream implements LiveHub.LiveStream {

    private static final Logger LOG = Logger.getLogger(DerivedStream.class);

    /** What comes within this time is told at once. */
    private static final long GATHER_MILLIS = 100;

    private static final int RENDERED_AT_ONCE = 16;
    private static final int MOST = 1_000;
    private static final long PAUSE_MILLIS = 1_000;

    /** What a word is about. */
    private record About(UUID topic, String key) {}

    private final Lane lane;
    private final UUID own;
    private final LiveParts parts;
    private final TopicHub hub;
    private final Supplier<Uni<Map<UUID, Long>>> watched;
    private final @Nullable UUID person;
    private final FrameRenderer renderer;
    private final Outlet outlet;
    private final RightCheck right;
    private final Map<UUID, Runnable> watching = new HashMap<>();
    private final LinkedHashMap<About, LiveEvent> changed = new LinkedHashMap<>();

    private @Nullable Runnable stopListening;
    private boolean counted;
    private boolean begun;
    private boolean busy;
    private boolean left;

    DerivedStream(Lane lane, LiveParts parts, TopicHub hub, Joining joining, Supplier<Uni<Map<UUID, Long>>> watched) {
        this.lane = lane;
        this.parts = parts;
        this.hub = hub;
        this.watched = watched;
        this.person = joining.context().viewer().personId();
        this.renderer = new FrameRenderer(lane, parts, joining);
        var subscription = joining.subscription();
        this.own = subscription.topic();
        this.outlet = new Outlet(
                joining.transport(), subscription.topic(), joining.sink(), parts, () -> lane.run(this::detach));
        this.right = new RightCheck(lane, parts, subscription, outlet);
    }

    void start() {
        if (isOver()) {
            return;
        }
        counted = true;
        parts.metrics().subscriptions.incrementAndGet();
        if (person != null) {
            stopListening = parts.bell().listen(person, () -> lane.run(this::lookAgain));
        }
        lookAgain();
    }

    @Override
    public void leave() {
        outlet.leave();
        lane.run(this::detach);
    }

    /** Reads the right and the topics: the bell rings when a membership changes. */
    private void lookAgain() {
        if (isOver()) {
            return;
        }
        right.check();
        lane.call(watched, this::watch, failure -> {
            LOG.debugf("A derived stream waits for PostgreSQL: %s", failure.getMessage());
            lane.after(PAUSE_MILLIS, this::lookAgain);
        });
    }

    private void watch(Map<UUID, Long> topics) {
        if (isOver()) {
            return;
        }
        Map.copyOf(watching).forEach((topic, stop) -> {
            if (!topics.containsKey(topic)) {
                stop.run();
                watching.remove(topic);
                heard(word(topic, "GONE"));
            }
        });
        topics.forEach((topic, since) -> {
            if (!watching.containsKey(topic)) {
                watching.put(topic, hub.watch(topic, since, event -> lane.run(() -> rung(event))));
                if (begun) {
                    heard(word(topic, "JOINED"));
                }
            }
        });
        begun = true;
    }

    /** A signal of another topic is heard only as long as that one is still to be watched: rights end without a bell. */
    private void rung(LiveEvent event) {
        if (event.sequence() > 0 || event.topic().equals(own)) {
            heard(event);
            return;
        }
        lane.call(
                watched,
                topics -> {
                    Runnable stop = topics.containsKey(event.topic()) ? null : watching.remove(event.topic());
                    if (topics.containsKey(event.topic())) {
                        heard(event);
                    } else if (stop != null) {
                        stop.run();
                    }
                },
                failure -> LOG.debugf("A signal is not told: %s", failure.getMessage()));
    }

    private LiveEvent word(UUID topic, String type) {
        return new LiveEvent(topic, 0, type, new JsonObject(), parts.clock().instant());
    }

    private void heard(LiveEvent event) {
        if (isOver()) {
            return;
        }
        var about = new About(event.topic(), event.facts().getString(Signals.KEY, ""));
        changed.remove(about);
        changed.put(about, event);
        if (changed.size() > MOST) {
            Iterator<About> oldest = changed.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        tellSoon();
    }

    private void tellSoon() {
        if (!busy && !changed.isEmpty() && !isOver()) {
            busy = true;
            lane.after(GATHER_MILLIS, () -> outlet.whenEmpty(() -> lane.run(this::tell)));
        }
    }

    private void tell() {
        List<LiveEvent> events = new ArrayList<>();
        Iterator<LiveEvent> next = changed.values().iterator();
        while (next.hasNext() && events.size() < RENDERED_AT_ONCE) {
            events.add(next.next());
            next.remove();
        }
        Buffer[] frames = new Buffer[events.size()];
        int[] missing = {frames.length};
        for (int i = 0; i < frames.length; i++) {
            int place = i;
            renderer.render(
                    events.get(i),
                    () -> !isOver(),
                    frame -> {
                        frames[place] = frame;
                        if (--missing[0] == 0) {
                            told(frames);
                        }
                    },
                    this::end);
        }
    }

    private void told(Buffer[] frames) {
        for (Buffer frame : frames) {
            outlet.offer(0, frame);
        }
        busy = false;
        tellSoon();
    }

    private void end(ErrorCode code) {
        outlet.end(code);
    }

    private boolean isOver() {
        return left || outlet.isOver();
    }

    private void detach() {
        if (left) {
            return;
        }
        left = true;
        right.stop();
        watching.values().forEach(Runnable::run);
        watching.clear();
        changed.clear();
        if (stopListening != null) {
            stopListening.run();
        }
        if (counted) {
            parts.metrics().subscriptions.decrementAndGet();
        }
    }
}
