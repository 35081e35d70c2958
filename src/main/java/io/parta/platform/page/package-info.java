/** Files of the pages that this service serves itself; none of them loads anything from elsewhere. */
@NullMarked
package io.parta.platform.page;

import org.jspecify.annotations.NullMarked;
