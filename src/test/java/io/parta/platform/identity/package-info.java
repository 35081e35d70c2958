@NullMarked
package io.parta.platform.identity;

import org.jspecify.annotations.NullMarked;
