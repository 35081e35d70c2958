/** Digests of texts: what names a document, a token or a key without holding it. */
@NullMarked
package io.parta.platform.digest;

import org.jspecify.annotations.NullMarked;
