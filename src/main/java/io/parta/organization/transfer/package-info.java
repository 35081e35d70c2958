/**
 * Members move from one organisation to another (RO-6): a student with their guardians, staff and teachers.
 *
 * <p>Invariants: a move is for whoever administers both organisations, and for operators; the old membership ends as
 * {@code memberRemove} ends it, the last administrator's never (OR-5); of the roles the confirmed STUDENT, STAFF and TEACHER
 * move, by the source ADMINISTRATOR, and no grant of an administrator; each member moves wholly or not at all; nobody has two
 * memberships in one organisation. Both rows are locked in the order of their keys, so opposite moves wait for each other and
 * never for ever. Which membership went on in which is kept (docs/decisions/0134).
 *
 * <p>Read {@link io.parta.organization.transfer.TransferGraphQL}, {@link io.parta.organization.transfer.TransferService}, then
 * {@link io.parta.organization.transfer.Movement}. Events are those of members who are removed and added.
 */
@NullMarked
package io.parta.organization.transfer;

import org.jspecify.annotations.NullMarked;
