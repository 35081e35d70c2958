@NullMarked
package io.parta.chat.link;

import org.jspecify.annotations.NullMarked;
