@NullMarked
package io.parta.chat.search;

import org.jspecify.annotations.NullMarked;
