@NullMarked
package io.parta.demo;

import org.jspecify.annotations.NullMarked;
