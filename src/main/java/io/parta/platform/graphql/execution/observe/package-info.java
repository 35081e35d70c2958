/**
 * What is told of running operations: a span of each, a span and a timer of each call of a resolver. Spans carry names of
 * the schema and of known operations, never a document, a variable or anything of a person.
 */
@NullMarked
package io.parta.platform.graphql.execution.observe;

import org.jspecify.annotations.NullMarked;
