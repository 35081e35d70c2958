@NullMarked
package io.parta.platform.schedule;

import org.jspecify.annotations.NullMarked;
