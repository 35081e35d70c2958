package io.parta.platform.graphql.transport.websocket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Options of the server that sockets need. Compression is off: it keeps hundreds of kilobytes for each socket, and a
 * small message that inflates to a large one would pass the limit of size.
 */
@ApplicationScoped
class SocketOptions implements HttpServerOptionsCustomizer {

    static final String SUBPROTOCOL = "graphql-transport-ws";

    private final SocketConfig config;

    SocketOptions(SocketConfig config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        customize(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customize(options);
    }

    private void customize(HttpServerOptions options) {
        // Past a frame of this size the decoder drops the connection; up to it the client is told what was too large.
        int maxFrameBytes = 2 * Math.toIntExact(config.maxMessageSize().asLongValue());
        options.setWebSocketSubProtocols(List.of(SUBPROTOCOL))
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxWebSocketFrameSize(maxFrameBytes);
    }
}
