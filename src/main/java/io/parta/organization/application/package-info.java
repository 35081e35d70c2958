/**
 * Applications (AP): somebody asks an organisation for roles, its administration makes of it what it grants and decides.
 *
 * <p>Invariants: one open application of a person in an organisation; a guardian types the child, which nothing compares
 * with the roster but an administrator's eye (AP-1); the applicant sees what they sent and the decision, never what was
 * matched nor who decided; what the administration sets stands beside what was asked for, so both stay visible (AP-2).
 * Accepting confirms every role, a guardianship too (RO-4, RO-7), and names APPLICATION as its source (RO-9).
 *
 * <p>Read {@link io.parta.organization.application.Application}, then
 * {@link io.parta.organization.application.ApplicationPolicy} and the commands in
 * {@link io.parta.organization.application.command}. Events: APPLICATION_… of
 * {@link io.parta.organization.administration.AdministrationEventType} to the administration and of
 * {@link io.parta.identity.NotificationType} to applicant and administrators (AP-3).
 */
@NullMarked
package io.parta.organization.application;

import org.jspecify.annotations.NullMarked;
