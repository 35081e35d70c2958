/**
 * What a client may want to know about the API itself, without a log-in: the catalogue of errors, the limits as this
 * deployment enforces them, and the budget of the caller.
 */
@NullMarked
package io.parta.platform.graphql.catalog;

import org.jspecify.annotations.NullMarked;
