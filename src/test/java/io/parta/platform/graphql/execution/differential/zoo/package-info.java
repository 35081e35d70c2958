/**
 * A schema with every construct that the engine executes, whose data are functions of ids and arguments: the same question
 * has the same answer, however and by whom it is executed. Some ids fail, some are null where null is not allowed; see
 * {@link io.parta.platform.graphql.execution.differential.zoo.Fate}.
 */
@NullMarked
package io.parta.platform.graphql.execution.differential.zoo;

import org.jspecify.annotations.NullMarked;
