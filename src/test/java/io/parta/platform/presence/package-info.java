@NullMarked
package io.parta.platform.presence;

import org.jspecify.annotations.NullMarked;
