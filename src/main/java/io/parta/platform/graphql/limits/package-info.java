/**
 * What a request may ask: limits known before execution ({@link io.parta.platform.graphql.limits.OperationLimits}),
 * numbers no parser should meet ({@link io.parta.platform.graphql.limits.NumberGuard}), and the points of a principal
 * ({@link io.parta.platform.graphql.limits.Budget}). Counted over the operation as it would run: a fragment counts at each
 * place it is spread.
 */
@NullMarked
package io.parta.platform.graphql.limits;

import org.jspecify.annotations.NullMarked;
