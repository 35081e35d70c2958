/**
 * What people choose about contact: four switches, safe mode (SF-1, SF-2), and guardians who see and keep the choice of
 * their child (SF-3).
 *
 * <p>Invariants: who chose nothing has the defaults; a minor's safe mode cannot be turned off, by nobody; what a guardian
 * locked the child cannot change, until a guardian unlocks it or the child is 18. A guardian is one whose guardianship of
 * the minor is confirmed; to everybody else another person's settings do not exist.
 *
 * <p>Read {@link io.parta.safety.privacy.PrivacyGraphQL}, {@link io.parta.safety.privacy.PrivacyService}, {@link
 * io.parta.safety.privacy.PrivacyPolicy}. Event: {@code PRIVACY_CHANGED} to the person.
 */
@NullMarked
package io.parta.safety.privacy;

import org.jspecify.annotations.NullMarked;
