/**
 * The engine beside graphql-java's own execution: the same operations, generated from a seed, must have the same answers.
 */
@NullMarked
package io.parta.platform.graphql.execution.differential;

import org.jspecify.annotations.NullMarked;
