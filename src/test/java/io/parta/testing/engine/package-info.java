/** Schemas of the execution engine's own tests: built as the service's is, from classes that the service never sees. */
@NullMarked
package io.parta.testing.engine;

import org.jspecify.annotations.NullMarked;
