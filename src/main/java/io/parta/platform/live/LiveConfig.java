package io.parta.platform.live;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/** How this instance delivers live events. */
@ConfigMapping(prefix = "parta.live")
public interface LiveConfig {

    /** Redis endpoints for doorbells; channels are hashed over them, so every instance needs the same list in the same order. */
    List<String> redisUrls();

    /** Pause between two searches for events whose doorbell was lost. */
    Duration tailInterval();

    /** How far back that search looks: more than the longest transaction plus the pause. */
    Duration tailWindow();

    /** Pause between two checks of a stream's right that nothing asked for. */
    Duration recheckInterval();

    /** Groups of different subscriptions that one principal may be in on one topic: each is rendered for every event. */
    int maxGroupsPerPrincipal();

    /** Frames that may wait for one slow reader. */
    int queueFrames();

    /** Bytes that may wait for one slow reader. */
    MemorySize queueBytes();

    /** Time one frame may take to render. */
    Duration frameDeadline();
}
