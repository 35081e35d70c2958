@NullMarked
package io.parta.chat.channel;

import org.jspecify.annotations.NullMarked;
