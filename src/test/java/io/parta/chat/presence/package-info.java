@NullMarked
package io.parta.chat.presence;

import org.jspecify.annotations.NullMarked;
