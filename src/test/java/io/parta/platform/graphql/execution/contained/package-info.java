/** Beans with resolver methods that are in the container of the tests, but not in the schema of the service. */
@NullMarked
package io.parta.platform.graphql.execution.contained;

import org.jspecify.annotations.NullMarked;
