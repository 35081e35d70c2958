/**
 * How organisations come in: many at once by an operator, or one by the request of its head (OR-3).
 *
 * <p>Invariants: INN with KPP is registered once, whoever comes first (OR-2); registering the same again changes nothing,
 * and never overwrites. A request makes a PENDING organisation that operators and the requester see; verifying it appoints
 * the requester by the order that the request names, rejecting or withdrawing removes it, so that its INN and KPP are free
 * again (docs/decisions/0120). An organisation with an open request is verified by the decision on the request alone, never
 * in bulk (docs/decisions/0121). Decisions run under the organisation's row lock. A person has at most three open requests.
 *
 * <p>Read {@link io.parta.organization.registration.OrganizationsRegisterGraphQL} with
 * {@link io.parta.organization.registration.BulkRegistrationService}, and
 * {@link io.parta.organization.registration.OrganizationRequestCommandsGraphQL} with
 * {@link io.parta.organization.registration.OrganizationRequestService} and
 * {@link io.parta.organization.registration.OrganizationRequestPolicy}. Events go to the organisation's topic; the requester
 * is told of the decision by {@link io.parta.identity.NotificationType}.
 */
@NullMarked
package io.parta.organization.registration;

import org.jspecify.annotations.NullMarked;
