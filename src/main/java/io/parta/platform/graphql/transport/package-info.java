/**
 * GraphQL over HTTP: media types, methods, sizes, languages and answers of {@code /graphql}; the schema as a file; GraphiQL
 * where it is open. WebSocket and server-sent events share the path and its parts.
 */
@NullMarked
package io.parta.platform.graphql.transport;

import org.jspecify.annotations.NullMarked;
