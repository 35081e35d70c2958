@NullMarked
package io.parta.chat.publictext;

import org.jspecify.annotations.NullMarked;
