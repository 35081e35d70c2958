/**
 * Parta beside what a team would take instead: Spring for GraphQL, Mercurius, Apollo Server and PostGraphile
 * ({@code src/bench/peers}), over the same tables of the same database, with the same tokens, the same rights and as many
 * connections. {@link io.parta.bench.peers.Peers} starts all of them, proves their answers equal, and lets them answer in
 * turn: on one processor, asked from the other. The limit beside them is pgbench with the statements that Parta was seen to send.
 */
@NullMarked
package io.parta.bench.peers;

import org.jspecify.annotations.NullMarked;
