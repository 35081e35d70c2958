/**
 * What mutations take: the limits of an input stand at its fields as Bean Validation constraints, are printed as
 * {@code @constraint} and checked by {@link io.parta.platform.graphql.input.InputCheck};
 * {@link io.parta.platform.graphql.input.Patch} tells an absent field from a null one.
 */
@NullMarked
package io.parta.platform.graphql.input;

import org.jspecify.annotations.NullMarked;
