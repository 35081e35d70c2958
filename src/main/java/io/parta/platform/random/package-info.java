/** Chance as a bean, so that whoever draws can be tested with a known draw. */
@NullMarked
package io.parta.platform.random;

import org.jspecify.annotations.NullMarked;
