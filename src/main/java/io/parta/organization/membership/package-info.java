/**
 * Who belongs to an organisation: a person with a set of roles and a roster name; being administrator is a grant on the
 * membership (OR-3, OR-4). So far the first administrator is appointed and memberships are read; the rest of the rules
 * (RO) builds on these tables.
 *
 * <p>Invariants: one living membership for a person in an organisation; an administrator holds STAFF or TEACHER, and the
 * order that appointed them is kept; a role ends with its last source (RO-9); verified means one CONFIRMED role
 * anywhere (ID-4).
 *
 * <p>Read {@link io.parta.organization.membership.MembershipGraphQL}, then
 * {@link io.parta.organization.membership.AdministratorService}.
 */
@NullMarked
package io.parta.organization.membership;

import org.jspecify.annotations.NullMarked;
