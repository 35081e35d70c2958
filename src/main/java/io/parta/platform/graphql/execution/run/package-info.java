/**
 * Running a plan, breadth first: each field is resolved once for all objects of its level. An
 * {@link io.parta.platform.graphql.execution.run.OperationRun} goes down level by level and keeps what the resolvers
 * answered in {@link io.parta.platform.graphql.execution.run.Frame}s; when nothing is open any more, the
 * {@link io.parta.platform.graphql.execution.run.ResponseWriter} goes through them once, depth first, and writes the bytes
 * of the answer straight from the objects.
 *
 * <p>A run lives on one {@link io.parta.platform.graphql.execution.run.Lane}: its state needs no lock, and whatever comes
 * from another thread is taken there first. Every call of foreign code (resolver, getter, list, scalar) is guarded: what
 * it throws is the error of that field.
 */
@NullMarked
package io.parta.platform.graphql.execution.run;

import org.jspecify.annotations.NullMarked;
