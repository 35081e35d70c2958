/**
 * Live delivery: ordered topics with sequences in PostgreSQL, doorbells over Redis, replay after a cursor, bounded
 * queues, frames shared by groups of sockets. Rules LV-1 … LV-7.
 */
@NullMarked
package io.parta.platform.live;

import org.jspecify.annotations.NullMarked;
