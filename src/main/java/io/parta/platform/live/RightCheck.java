package io.parta.platform.live;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Reads a stream's right again and shuts its outlet meanwhile, so that nothing after the change slips through (LV-4). One
 * reading at a time: what asks during a reading is answered by one more after it. While the right cannot be read, nothing
 * is delivered.
 */
final class RightCheck {

    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long SOON_MILLIS = 2_000;

    private final Lane lane;
    private final TopicSubscription subscription;
    private final Outlet outlet;

    private final long intervalMillis;

    private boolean reading;
    private boolean askedAgain;
    private int failures;
    private long timer = -1;

    RightCheck(Lane lane, LiveParts parts, TopicSubscription subscription, Outlet outlet) {
        this.lane = lane;
        this.subscription = subscription;
        this.outlet = outlet;
        this.intervalMillis = parts.config().recheckInterval().toMillis();
    }

    /** Checks within the next moments, at a time that differs from stream to stream. */
    void checkSoon() {
        plan(SOON_MILLIS);
    }

    void stop() {
        lane.cancel(timer);
    }

    void check() {
        outlet.shut();
        if (reading) {
            askedAgain = true;
        } else {
            reading = true;
            read();
        }
    }

    private void read() {
        if (outlet.isOver()) {
            return;
        }
        askedAgain = false;
        lane.call(
                () -> subscription.recheck().get(),
                lost -> {
                    failures = 0;
                    if (lost.isPresent()) {
                        outlet.end(lost.get());
                    } else if (askedAgain) {
                        read();
                    } else {
                        reading = false;
                        outlet.open();
                        plan(intervalMillis);
                    }
                },
                this::failed);
    }

    private void plan(long millis) {
        lane.cancel(timer);
        timer = lane.after(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2), this::check);
    }

    private void failed(Throwable failure) {
        if (failure instanceof ApiException refused && !refused.code().retryable()) {
            outlet.end(refused.code());
        } else if (failure instanceof ApiException || failures < 3) {
            lane.after(FIRST_PAUSE_MILLIS << Math.min(failures++, 4), this::read);
        } else {
            outlet.end(ErrorCode.INTERNAL);
        }
    }
}
