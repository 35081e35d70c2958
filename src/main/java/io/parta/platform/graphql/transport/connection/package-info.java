/**
 * What long connections, WebSockets and event streams, have in common: they are counted, ended with their credential or when
 * the standing of their person or log-in changes, and taken down one after another at shutdown.
 */
@NullMarked
package io.parta.platform.graphql.transport.connection;

import org.jspecify.annotations.NullMarked;
