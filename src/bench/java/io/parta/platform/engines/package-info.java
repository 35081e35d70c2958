/** The engines of a benchmark, from the binaries that dev and test use: beside those, for their parts are of no concern to others. */
@NullMarked
package io.parta.platform.engines;

import org.jspecify.annotations.NullMarked;
