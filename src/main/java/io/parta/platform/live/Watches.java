package io.parta.platform.live;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Who watches which topic without reading it in order: derived streams. Each event is told once, from this instance's commit,
 * the bus or the tail check, whichever is first; signals have no number and are told as they come.
 */
final class Watches {

    private static final class Watch {
        private final Set<Consumer<LiveEvent>> listeners = ConcurrentHashMap.newKeySet();
        private final AtomicLong last;

        Watch(long since) {
            this.last = new AtomicLong(since);
        }
    }

    private final Channels channels;
    private final Map<UUID, Watch> watches = new ConcurrentHashMap<>();

    Watches(Channels channels) {
        this.channels = channels;
    }

    /**
     * @param since number of the last event that the listener knows
     * @return stops watching; idempotent
     */
    Runnable add(UUID topic, long since, Consumer<LiveEvent> listener) {
        watches.compute(topic, (id, present) -> {
            Watch watch = present;
            if (watch == null) {
                watch = new Watch(since);
                channels.acquire(topic);
            }
            watch.listeners.add(listener);
            return watch;
        });
        return () -> remove(topic, listener);
    }

    private void remove(UUID topic, Consumer<LiveEvent> listener) {
        watches.computeIfPresent(topic, (id, watch) -> {
            if (watch.listeners.remove(listener) && watch.listeners.isEmpty()) {
                channels.release(topic);
                return null;
            }
            return watch;
        });
    }

    void tell(LiveEvent event) {
        Watch watch = watches.get(event.topic());
        if (watch != null && (event.sequence() == 0 || isNew(watch, event.sequence()))) {
            watch.listeners.forEach(listener -> listener.accept(event));
        }
    }

    Set<UUID> topics() {
        return watches.keySet();
    }

    private static boolean isNew(Watch watch, long sequence) {
        return watch.last.getAndAccumulate(sequence, Math::max) < sequence;
    }
}
