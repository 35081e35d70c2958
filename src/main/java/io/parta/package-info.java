/** Parta: an open back end for an education messenger. */
@NullMarked
package io.parta;

import org.jspecify.annotations.NullMarked;
