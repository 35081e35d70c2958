/**
 * The PIN that guards a person's settings (SF-3).
 *
 * <p>Invariants: it is kept as argon2id under the service's key; each try is counted in PostgreSQL before it is looked at,
 * so that neither tries at once nor a service that ends lose one; the fifth that fails closes for a minute, each further one
 * for twice as long, up to a day; a right one opens again. A guardian of a minor needs no PIN of the child's.
 *
 * <p>Read {@link io.parta.safety.pin.Pins}, then {@link io.parta.safety.pin.PinStore}. Event: {@code PRIVACY_CHANGED} to the
 * person.
 */
@NullMarked
package io.parta.safety.pin;

import org.jspecify.annotations.NullMarked;
