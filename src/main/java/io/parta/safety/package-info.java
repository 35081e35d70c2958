/**
 * Safety of people: who may reach whom, by four switches (SF-2), safe mode (SF-1), blocks (SF-8) and the ages of both
 * (SF-7).
 *
 * <p>{@link io.parta.safety.Contacts} is the one function that every action on another person asks (SF-4): whoever opens
 * direct chats, calls, adds people to chats or shows profiles. Placement in managed chats by the roster asks nobody (SF-2).
 * Invariants: a refusal says nothing of the other person, neither age nor safe mode nor block nor whether they exist; a
 * minor's safe mode is always on; switches and safe mode are the receiver's, and the stricter wins.
 *
 * <p>What people choose stands in {@code privacy}, {@code block}, {@code pin} and {@code phonebook}, which know nothing of
 * this decision; it reads their tables in one statement. Read {@link io.parta.safety.ContactPolicy}, then {@link
 * io.parta.safety.ContactReads}.
 */
@NullMarked
package io.parta.safety;

import org.jspecify.annotations.NullMarked;
