@NullMarked
package io.parta.chat;

import org.jspecify.annotations.NullMarked;
