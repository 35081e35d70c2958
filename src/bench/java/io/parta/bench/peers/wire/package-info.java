/**
 * The client's side of HTTP/1.1 and of {@code graphql-transport-ws}, reading as little as it can: what generates the load must
 * cost less than what answers it.
 */
@NullMarked
package io.parta.bench.peers.wire;

import org.jspecify.annotations.NullMarked;
