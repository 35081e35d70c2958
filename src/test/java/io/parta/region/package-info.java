/** The made-up region is what it says: always the same, valid, and of the size that was asked for. */
@NullMarked
package io.parta.region;

import org.jspecify.annotations.NullMarked;
