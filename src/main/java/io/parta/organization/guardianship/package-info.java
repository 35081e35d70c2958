/**
 * Who stands for which student (RO-3, RO-7): added by the administration or by whoever lets people join, waiting or
 * confirmed by whoever may.
 *
 * <p>Invariants: GUARDIAN lives with a student and is confirmed with one: it begins with the first guardianship, waits again
 * with the last confirmed one, and ends with the last. What ends a student or a guardian ends their guardianships. One that
 * waits opens nothing.
 *
 * <p>Membership asks this package through {@link io.parta.organization.membership.Guardians}. Read
 * {@link io.parta.organization.guardianship.GuardianshipsGraphQL}, then
 * {@link io.parta.organization.guardianship.GuardianshipService}, {@link io.parta.organization.guardianship.Guardianships}
 * and {@link io.parta.organization.guardianship.GuardianshipPolicy}.
 */
@NullMarked
package io.parta.organization.guardianship;

import org.jspecify.annotations.NullMarked;
