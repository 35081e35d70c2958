/**
 * How people take an invitation (IN-1, IN-4, IN-5).
 *
 * <p>Accepting gives a person what they lack of it: the membership, the role, the class, the ward, in one transaction under
 * the organisation's row lock, so that of fifty people at one use left exactly one is let in. Who has everything takes no
 * use. An invitation works once for a person: whoever was removed does not come back by it. GUARDIAN waits until
 * somebody who may has confirmed it (RO-7), and without a named student what the person types becomes an application.
 *
 * <p>A token that is unknown, revoked, expired, used up or none, of an organisation that is hidden or not verified, is
 * INVITATION_NOT_VALID after the same statements, before anything is locked. Wrong ones are counted before they are looked at
 * ({@link io.parta.platform.secret.SecretGuard}).
 */
@NullMarked
package io.parta.organization.invitation.accept;

import org.jspecify.annotations.NullMarked;
