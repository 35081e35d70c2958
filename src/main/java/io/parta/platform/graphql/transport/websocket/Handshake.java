package io.parta.platform.graphql.transport.websocket;

import io.netty.channel.Channel;
import io.parta.platform.i18n.Languages;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the HTTP request that became a socket said.
 *
 * @param authorization its Authorization header, used when {@code connection_init} brings no credential
 * @param acceptLanguage its Accept-Language header, used when {@code connection_init} names no language
 * @param clientAddress address that failures are counted against
 * @param channel the connection itself: Vert.x does not drop one whose peer reads nothing
 */
record Handshake(
        @Nullable String authorization, @Nullable String acceptLanguage, String clientAddress, Channel channel) {

    static Handshake of(HttpServerRequest request, String clientAddress) {
        return new Handshake(
                request.getHeader(HttpHeaders.AUTHORIZATION),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                clientAddress,
                ((ConnectionBase) request.connection()).channel());
    }

    Locale locale() {
        return Languages.negotiate(acceptLanguage);
    }

    /**
     * @param wish {@code acceptLanguage} of {@code connection_init}, of the header's form
     */
    Locale locale(@Nullable Object wish) {
        return Languages.negotiate(wish instanceof String languages ? languages : acceptLanguage);
    }
}
