/**
 * GraphQL over server-sent events, distinct connections mode of graphql-sse: {@code POST /graphql} with
 * {@code Accept: text/event-stream}, one operation per request, for networks that cut WebSockets.
 *
 * <p>Invariants: what waits to be sent is bounded (LV-5); a stream ends with its credential, without {@code complete},
 * and the client connects again with its last cursor (LV-2, LV-4); whoever leaves frees everything at once.
 */
@NullMarked
package io.parta.platform.graphql.transport.sse;

import org.jspecify.annotations.NullMarked;
