/** A small library whose resolvers let a test look at their selection. */
@NullMarked
package io.parta.platform.graphql.execution.select;

import org.jspecify.annotations.NullMarked;
