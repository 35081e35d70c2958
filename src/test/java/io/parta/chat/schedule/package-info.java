@NullMarked
package io.parta.chat.schedule;

import org.jspecify.annotations.NullMarked;
