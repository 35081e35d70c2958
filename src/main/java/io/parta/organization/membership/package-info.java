/**
 * Who belongs to an organisation: a person, or a child without an account (RO-8), with a set of roles and a roster name;
 * their subjects (RO-2) and birth date (ID-10); being administrator is a grant on the membership (OR-3, OR-4).
 *
 * <p>Invariants: one living membership for a person in an organisation; each role keeps its sources and ends with the last
 * (RO-9), and what stood on it ends with it, for whoever listens ({@link io.parta.organization.membership.RoleLossListener});
 * a minor holds no adult's role; an administrator holds STAFF or TEACHER, and every organisation that has one keeps one
 * (OR-5); verified means one CONFIRMED role anywhere (ID-4). Roles are written here alone.
 * {@link io.parta.organization.membership.MemberVisibility} is who sees whom (ST-4). Every command runs under the
 * organisation's row lock.
 *
 * <p>Read {@link io.parta.organization.membership.MemberCommandsGraphQL}, then
 * {@link io.parta.organization.membership.MembershipAccess}, {@link io.parta.organization.membership.MembershipPolicy} and
 * {@link io.parta.organization.membership.Departures}. Events:
 * {@link io.parta.organization.administration.AdministrationEvents} to the administration,
 * {@link io.parta.identity.NotificationType} to the person.
 */
@NullMarked
package io.parta.organization.membership;

import org.jspecify.annotations.NullMarked;
