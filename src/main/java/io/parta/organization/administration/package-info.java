/**
 * What an organisation's administration hears and its other members do not (LV-1, LV-4, OR-7): events that tell of single
 * members, on the organisation's second topic, {@link io.parta.organization.AdministrationTopic}. Contexts emit them through
 * {@link io.parta.organization.administration.AdministrationEvents}, beside the notification of the person concerned.
 *
 * <p>Invariants: an event carries references, what they refer to is read at delivery by the package that owns it; the names
 * of types are stored.
 *
 * <p>Read {@link io.parta.organization.administration.AdministrationEventsGraphQL}.
 */
@NullMarked
package io.parta.organization.administration;

import org.jspecify.annotations.NullMarked;
