/** What the transport alone costs: no GraphQL, no log-in, no database, the same bytes. */
@org.jspecify.annotations.NullMarked
package io.parta.bench.peers.bare;
