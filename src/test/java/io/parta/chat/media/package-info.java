@NullMarked
package io.parta.chat.media;

import org.jspecify.annotations.NullMarked;
