/**
 * What the viewer may do with an object (RO-5): computed by the very policy that the mutations enforce.
 */
@NullMarked
package io.parta.platform.graphql.action;

import org.jspecify.annotations.NullMarked;
