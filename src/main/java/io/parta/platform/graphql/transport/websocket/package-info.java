/**
 * GraphQL over WebSocket, subprotocol {@code graphql-transport-ws}, on the path of HTTP. One {@code SocketSession} per
 * socket speaks the protocol, one {@code SocketOperation} per {@code subscribe} runs it through
 * {@link io.parta.platform.graphql.execution.Operations}, the engine and, for subscriptions, the hub.
 *
 * <p>Invariants: everything of a socket happens on its event loop; what waits to be sent is bounded (LV-5), so a reader
 * that does not drain is cut; a socket ends with its credential unless renewed (LV-4); each operation authenticates
 * afresh, so a block takes effect with the next message at the latest.
 */
@NullMarked
package io.parta.platform.graphql.transport.websocket;

import org.jspecify.annotations.NullMarked;
