/**
 * What an operation will do, worked out once for a document's text. A
 * {@link io.parta.platform.graphql.execution.plan.PlanCompiler} turns a valid document into an
 * {@link io.parta.platform.graphql.execution.plan.OperationPlan}: for each object type its fields, merged, with their
 * resolvers and what lies below. Conditions ({@code @skip}, {@code @include}) are decided when the plan is made, so that
 * running has none. Plans are immutable and shared by all requests; equal parts of a plan are one object, so a document
 * that doubles with each fragment has a plan no larger than its text.
 */
@NullMarked
package io.parta.platform.graphql.execution.plan;

import org.jspecify.annotations.NullMarked;
