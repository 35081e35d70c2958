@NullMarked
package io.parta.chat.managed;

import org.jspecify.annotations.NullMarked;
