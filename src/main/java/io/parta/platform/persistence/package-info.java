/**
 * Two ways to the database. {@link io.parta.platform.persistence.Commands} runs a command as one transaction of
 * Hibernate Reactive, appends its events as the last step and publishes them after the commit.
 * {@link io.parta.platform.persistence.Reads} runs constant SQL on the pipelined client and hydrates no entity.
 */
@NullMarked
package io.parta.platform.persistence;

import org.jspecify.annotations.NullMarked;
