/**
 * A person's own order of their chats: folders and archive (FO). Nothing of it is seen by, or changes for, anybody else.
 *
 * <p>Invariants: a person makes at most twenty folders, ordered; the folder «Parta» with all study chats exists by itself, first,
 * and cannot be changed (FO-1). A folder holds what was added by hand and what its rule names. An archived chat is out of
 * sight, of lists and folders alike, until somebody mentions the person (FO-2): then nothing is written, the mention itself
 * says so (docs/decisions/0158).
 *
 * <p>Read {@link io.parta.chat.folder.ChatFoldersGraphQL}, then {@link io.parta.chat.folder.FolderService}; what a folder holds
 * says {@link io.parta.chat.ChatShelves}. Commands on folders take the person's row, and no lock of a chat.
 */
@NullMarked
package io.parta.chat.folder;

import org.jspecify.annotations.NullMarked;
