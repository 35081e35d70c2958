@NullMarked
package io.parta.chat.poll;

import org.jspecify.annotations.NullMarked;
