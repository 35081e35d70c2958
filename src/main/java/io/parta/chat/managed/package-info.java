/**
 * Managed chats: those that an organisation's own structure makes (JO-6 … JO-8). The staff's, and of each class that is taught
 * those of its students, of its guardians and of its teachers; a kindergarten's children have none.
 *
 * <p>Invariants: the members of a managed chat are who its place in the structure says, after every command on the
 * organisation ({@link io.parta.chat.managed.ManagedPlaces}), except whoever left by choice; nobody changes them by hand
 * (JO-7). Class staff moderate, in the staff's chat the administrators. The students' chat is never without an adult: it is
 * made with one and closed when the last one goes. A chat stands for the lineage of its class, so promotion keeps it (ST-2);
 * it is closed when the class ends, and then keeps its members as long as they belong to the organisation.
 *
 * <p>Locks: the command holds the organisation; then the chats, their counters, their members (docs/decisions/0154).
 *
 * <p>Read {@link io.parta.chat.managed.ManagedChats}, then {@link io.parta.chat.managed.ManagedPlaces}.
 */
@NullMarked
package io.parta.chat.managed;

import org.jspecify.annotations.NullMarked;
