@NullMarked
package io.parta.chat.succession;

import org.jspecify.annotations.NullMarked;
