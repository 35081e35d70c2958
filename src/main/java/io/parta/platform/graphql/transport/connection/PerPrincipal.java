package io.parta.platform.graphql.transport.connection;

import io.parta.platform.identity.Viewer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Long connections of each principal on this instance. Without a bound one pupil's token takes all the places there are
 * and everybody else is answered 503. Viewers without a log-in are not told apart, so they are not counted here.
 */
public final class PerPrincipal {

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final int most;

    public PerPrincipal(int most) {
        this.most = most;
    }

    /** Takes a place, if there is one. */
    public boolean admit(Viewer viewer) {
        if (viewer.isAnonymous()) {
            return true;
        }
        var admitted = new AtomicBoolean();
        counts.compute(viewer.principalKey(), (key, count) -> {
            int open = count == null ? 0 : count;
            admitted.set(open < most);
            return admitted.get() ? Integer.valueOf(open + 1) : count;
        });
        return admitted.get();
    }

    /** Gives a place back that was taken. */
    public void leave(Viewer viewer) {
        counts.computeIfPresent(viewer.principalKey(), (key, count) -> count == 1 ? null : count - 1);
    }
}
