@NullMarked
package io.parta.chat.folder;

import org.jspecify.annotations.NullMarked;
