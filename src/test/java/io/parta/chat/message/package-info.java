@NullMarked
package io.parta.chat.message;

import org.jspecify.annotations.NullMarked;
