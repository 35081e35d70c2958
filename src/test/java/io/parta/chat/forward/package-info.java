@NullMarked
package io.parta.chat.forward;

import org.jspecify.annotations.NullMarked;
