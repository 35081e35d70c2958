@NullMarked
package io.parta.chat.mustread;

import org.jspecify.annotations.NullMarked;
