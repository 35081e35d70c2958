/**
 * The commands on applications: sending and withdrawing by the applicant; changing what is granted, accepting and rejecting
 * by the administration, in bulk with a transaction for each (AP-2). Every one runs under the organisation's row lock, so
 * an application is decided once.
 *
 * <p>Read {@link io.parta.organization.application.command.ApplicationCommandsGraphQL}, then the services it calls.
 */
@NullMarked
package io.parta.organization.application.command;

import org.jspecify.annotations.NullMarked;
