/**
 * What a request may ask: limits known before execution ({@link io.parta.platform.graphql.limits.OperationLimits}),
 * numbers no parser should meet ({@link io.parta.platform.graphql.limits.NumberGuard}), and the points of a principal
 * ({@link io.parta.platform.graphql.limits.Budget}). Measured on the plan: what is counted is
 * what would run.
 */
@NullMarked
package io.parta.platform.graphql.limits;

import org.jspecify.annotations.NullMarked;
