/** Global object identification: opaque typed ids, {@code node} and {@code nodes} under the rights of each type. */
@NullMarked
package io.parta.platform.graphql.node;

import org.jspecify.annotations.NullMarked;
