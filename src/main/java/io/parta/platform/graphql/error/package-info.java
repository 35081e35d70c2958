/**
 * The error model: {@link io.parta.platform.graphql.error.ErrorCode} names what went wrong, a
 * {@link io.parta.platform.graphql.error.Refusal} is a decision about an object (data of the payload, HTTP 200), an
 * {@link io.parta.platform.graphql.error.ApiException} is an entry of the top-level {@code errors}.
 */
@NullMarked
package io.parta.platform.graphql.error;

import org.jspecify.annotations.NullMarked;
