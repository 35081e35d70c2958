/** The schema as a product: its printed form, its style, its compatibility with the last release, its examples. */
@NullMarked
package io.parta.schema;

import org.jspecify.annotations.NullMarked;
