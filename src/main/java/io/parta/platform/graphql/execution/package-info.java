/**
 * The seam between transports and execution. Transports prepare a request with
 * {@link io.parta.platform.graphql.execution.Operations} and run it with
 * {@link io.parta.platform.graphql.execution.ExecutionEngine}; which engine stands behind is nobody's business but its
 * own.
 */
@NullMarked
package io.parta.platform.graphql.execution;

import org.jspecify.annotations.NullMarked;
