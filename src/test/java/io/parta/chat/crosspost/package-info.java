@NullMarked
package io.parta.chat.crosspost;

import org.jspecify.annotations.NullMarked;
