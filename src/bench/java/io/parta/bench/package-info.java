/**
 * The cost of execution, compared: the breadth-first engine beside SmallRye's execution and plain graphql-java, in memory,
 * without Quarkus. One benchmark with two parameters ({@link io.parta.bench.Engine} and {@link io.parta.bench.Workload}),
 * run in interleaved forks by {@link io.parta.bench.Comparison}, which first proves that all three answer the same bytes.
 */
@NullMarked
package io.parta.bench;

import org.jspecify.annotations.NullMarked;
