/** Numbers as texts that clients hold. */
@NullMarked
package io.parta.platform.text;

import org.jspecify.annotations.NullMarked;
