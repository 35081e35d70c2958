package io.parta.chat.folder;

import org.eclipse.microprofile.graphql.Description;

/** Chats that are in a folder by themselves (FO-1); the names are stored. */
@Description("Rule of a folder: which chats are in it by themselves.")
public enum ChatFolderRule {
    @Description("The managed chats of one's classes.")
    ALL_CLASSES,
    @Description("Chats with something unread, and those marked as unread.")
    UNREAD,
    @Description("Direct chats.")
    DIRECT
}
