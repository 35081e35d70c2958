package io.parta.platform.graphql.transport.sse;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits and times of event streams. */
@ConfigMapping(prefix = "parta.sse")
public interface StreamConfig {

    /** How often a comment keeps the connection alive. */
    Duration heartbeat();

    /** A reader that takes nothing for so long is cut. */
    Duration stallTimeout();

    /** Streams that one person or vendor holds on this instance. */
    int maxStreamsPerPrincipal();

    /** Streams this instance holds; more are answered 503. */
    int maxStreams();
}
