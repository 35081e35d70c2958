/**
 * Educational organisations: registering, describing, verifying, suspending, and who may do so.
 *
 * <p>Invariants: INN, OGRN and KPP check and INN with KPP is unique (OR-2); an organisation goes PENDING → VERIFIED and
 * VERIFIED ⇄ SUSPENDED, by operators only (OR-3); every act lands in the audit log in its own transaction (OR-7). Whoever
 * is logged in finds VERIFIED organisations, to apply there; PENDING and SUSPENDED ones exist for their members and for
 * operators only, and for who requested one while the request is open; numbers, phone and e-mail are shown to members and
 * operators (docs/decisions/0051). Many at once and requests: {@code io.parta.organization.registration}.
 *
 * <p>Read {@link io.parta.organization.OrganizationGraphQL}, then {@link io.parta.organization.OrganizationService} and
 * {@link io.parta.organization.OrganizationPolicy}. The topic of {@code organizationEvents} is the organisation's id;
 * its types are {@link io.parta.organization.OrganizationEventType}.
 */
@NullMarked
package io.parta.organization;

import org.jspecify.annotations.NullMarked;
