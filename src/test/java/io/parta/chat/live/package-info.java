@NullMarked
package io.parta.chat.live;

import org.jspecify.annotations.NullMarked;
