/** Event loops: how many there are, and questions of one turn of one of them, asked together. */
@NullMarked
package io.parta.platform.turn;

import org.jspecify.annotations.NullMarked;
