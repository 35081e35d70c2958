/** Who may do what: one matrix over every root field and every kind of principal. */
@NullMarked
package io.parta.rights;

import org.jspecify.annotations.NullMarked;
