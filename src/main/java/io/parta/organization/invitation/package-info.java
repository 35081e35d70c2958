/**
 * Invitations into an organisation: who makes them, where they are listed, what revokes them (IN-1 … IN-6).
 *
 * <p>Invariants: the token has 128 random bits beside the key of its organisation, is shown once and kept as its SHA-256
 * (docs/decisions/0130); an invitation expires by itself, within a year; STAFF and TEACHER ones are for one person unless
 * somebody says otherwise, one that names a child without an account always is (RO-8). Class and child are of STUDENT and
 * GUARDIAN ones only, and the child is of the class. Administrators make all of them; whoever heads a class makes, sees and
 * revokes those of its families. Commands take the organisation's row lock.
 *
 * <p>Sub-packages: {@link io.parta.organization.invitation.accept} is how people take them,
 * {@link io.parta.organization.invitation.sheet} makes one for each student of a class and prints them.
 *
 * <p>Read {@link io.parta.organization.invitation.InvitationCommandsGraphQL}, then
 * {@link io.parta.organization.invitation.InvitationService} and {@link io.parta.organization.invitation.InvitationPolicy}.
 * Events go to the administration's topic: types that begin with INVITATION.
 */
@NullMarked
package io.parta.organization.invitation;

import org.jspecify.annotations.NullMarked;
