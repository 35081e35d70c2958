/**
 * Search in one's own chats (ME-6).
 *
 * <p>Invariants: what is found is what the viewer could read by turning pages: of chats that they are in, within their visible
 * history, neither deleted nor expired nor hidden by themselves (docs/decisions/0157). The index has the words of each chat
 * apart, so that a search costs what it finds (docs/decisions/0176).
 */
@NullMarked
package io.parta.chat.search;

import org.jspecify.annotations.NullMarked;
