package io.parta.platform.graphql.transport.websocket;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits and times of WebSockets. What a client must know of them stands in the payload of {@code connection_ack}. */
@ConfigMapping(prefix = "parta.websocket")
public interface SocketConfig {

    /** How long a socket may stay without {@code connection_init}. */
    Duration initTimeout();

    /** After this time of silence the server pings; after as long again without an answer it closes. */
    Duration keepAlive();

    /** A reader that takes nothing for so long is cut. */
    Duration stallTimeout();

    /** Operations a socket may have at a time. */
    int maxOperations();

    /** Operations an anonymous socket may have at a time. */
    int maxAnonymousOperations();

    /** Messages a socket may send in a second. */
    int maxMessagesPerSecond();

    /** Size of a client's message, its fragments together. */
    MemorySize maxMessageSize();

    default int maxMessageBytes() {
        return Math.toIntExact(maxMessageSize().asLongValue());
    }

    /** Bytes that may wait for one socket; past them its reader is too slow and is cut. */
    MemorySize maxSendQueueSize();

    /** Sockets this instance holds; more are answered 503. */
    int maxSockets();

    /** Sockets that one person or vendor holds on this instance. */
    int maxSocketsPerPrincipal();

    /** Sockets without a log-in this instance holds; more are closed with 1013. */
    int maxAnonymousSockets();
}
