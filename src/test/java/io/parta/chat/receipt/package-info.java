@NullMarked
package io.parta.chat.receipt;

import org.jspecify.annotations.NullMarked;
