@NullMarked
package io.parta.chat.waiting;

import org.jspecify.annotations.NullMarked;
