@NullMarked
package io.parta.chat.expiry;

import org.jspecify.annotations.NullMarked;
