/**
 * How each field of the schema gets its value. {@link io.parta.platform.graphql.execution.resolver.ResolverRegistry} reads
 * SmallRye's model once at start and gives every field of every object type one
 * {@link io.parta.platform.graphql.execution.resolver.FieldResolver}; an element that it cannot plan fails the start with a
 * sentence that names it. Nothing here knows of a request.
 */
@NullMarked
package io.parta.platform.graphql.execution.resolver;

import org.jspecify.annotations.NullMarked;
