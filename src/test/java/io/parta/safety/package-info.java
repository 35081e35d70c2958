@NullMarked
package io.parta.safety;

import org.jspecify.annotations.NullMarked;
