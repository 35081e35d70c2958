/**
 * The bytes of an answer. {@link io.parta.platform.graphql.execution.answer.JsonBytes} is a bounded, growing array of
 * UTF-8 JSON that can be rewound when a null travels up; a
 * {@link io.parta.platform.graphql.execution.answer.LeafWriter} puts one value of a scalar or an enum into it, straight
 * from the Java object. Nothing here knows plans, resolvers or Vert.x, but for the buffer that it ends in.
 *
 * <p>The values are those that SmallRye GraphQL and graphql-java would answer; see
 * docs/decisions/0100-an-answer-is-written-once-as-bytes.md for the two places where the bytes differ.
 */
@NullMarked
package io.parta.platform.graphql.execution.answer;

import org.jspecify.annotations.NullMarked;
