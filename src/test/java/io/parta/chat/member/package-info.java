@NullMarked
package io.parta.chat.member;

import org.jspecify.annotations.NullMarked;
