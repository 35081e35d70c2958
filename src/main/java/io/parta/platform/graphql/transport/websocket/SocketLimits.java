package io.parta.platform.graphql.transport.websocket;

import static io.parta.platform.graphql.limits.LimitUnit.BYTES;
import static io.parta.platform.graphql.limits.LimitUnit.COUNT;

import io.parta.platform.graphql.limits.ApiLimit;
import io.parta.platform.graphql.limits.LimitSource;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells the limits of a socket. */
@Singleton
class SocketLimits implements LimitSource {

    private final SocketConfig config;

    SocketLimits(SocketConfig config) {
        this.config = config;
    }

    @Override
    public List<ApiLimit> limits() {
        return List.of(
                new ApiLimit(
                        "sockets",
                        config.maxSocketsPerPrincipal(),
                        COUNT,
                        "Sockets of a person or a vendor at a time."),
                new ApiLimit("socketOperations", config.maxOperations(), COUNT, "Operations of a socket at a time."),
                new ApiLimit(
                        "socketAnonymousOperations",
                        config.maxAnonymousOperations(),
                        COUNT,
                        "Operations of a socket without a log-in at a time."),
                new ApiLimit(
                        "socketMessagesPerSecond",
                        config.maxMessagesPerSecond(),
                        COUNT,
                        "Messages of a socket in a second; its first subscribe messages, as many as it may have"
                                + " operations, do not count."),
                new ApiLimit(
                        "socketMessageBytes",
                        Math.toIntExact(config.maxMessageSize().asLongValue()),
                        BYTES,
                        "Message of a socket, its fragments together."));
    }
}
