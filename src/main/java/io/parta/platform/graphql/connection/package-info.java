/** Relay connections with keyset cursors: at most 100 a page, 20 by default, never an offset. */
@NullMarked
package io.parta.platform.graphql.connection;

import org.jspecify.annotations.NullMarked;
