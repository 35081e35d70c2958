/**
 * Running a plan: level by level, each resolver called once for all parents of its level. What a call costs is told to a
 * {@link io.parta.platform.graphql.execution.run.ResolverObserver}, which is all that metrics and traces know of it.
 */
@NullMarked
package io.parta.platform.graphql.execution.run;

import org.jspecify.annotations.NullMarked;
