/** The secret of this service that short secrets of people are mixed with, and the threads that work it out. */
@NullMarked
package io.parta.safety.secret;

import org.jspecify.annotations.NullMarked;
