/**
 * Administrators of an organisation: the first is appointed by an operator, further ones by administrators, by an order
 * (OR-3); the grant is taken and the roles stay (OR-4).
 *
 * <p>Invariants: an adult who is no student, with the role STAFF or TEACHER; whoever would be the last to go is refused, with
 * those who could follow (OR-5). That the grant ends with its membership is
 * {@link io.parta.organization.membership.MembershipPolicy}'s matter.
 *
 * <p>Read {@link io.parta.organization.administrator.AdministratorsGraphQL}, then
 * {@link io.parta.organization.administrator.AdministratorService}. Events: ADMINISTRATOR_APPOINTED to all insiders, both to
 * the administration and to the person.
 */
@NullMarked
package io.parta.organization.administrator;

import org.jspecify.annotations.NullMarked;
