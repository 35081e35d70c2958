/**
 * Resolvers that misbehave in every way Java allows, the schema they stand in, and documents that ask for them: the
 * document itself says how each resolver behaves, so a failure is told by its text alone.
 */
@NullMarked
package io.parta.platform.graphql.execution.chaos;

import org.jspecify.annotations.NullMarked;
