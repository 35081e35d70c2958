/** The clock, injected wherever time matters, so that a test can set it. */
@NullMarked
package io.parta.platform.time;

import org.jspecify.annotations.NullMarked;
