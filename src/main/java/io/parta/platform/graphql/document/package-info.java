/**
 * Documents: found by text or hash, parsed and validated once per text, kept in bounded memory; the trusted list of a
 * deployment. {@link io.parta.platform.graphql.execution.Operations} is answered here.
 */
@NullMarked
package io.parta.platform.graphql.document;

import org.jspecify.annotations.NullMarked;
