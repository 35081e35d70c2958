@NullMarked
package io.parta.chat.sticker;

import org.jspecify.annotations.NullMarked;
