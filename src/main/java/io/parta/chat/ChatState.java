package io.parta.chat;

import org.eclipse.microprofile.graphql.Description;

/** States of a chat; the names are stored. */
@Description("State of a chat.")
public enum ChatState {
    @Description("In use.")
    ACTIVE,
    @Description("Read-only; its successor goes on when it has one.")
    CLOSED,
    @Description("Deleted: nobody sees it any more.")
    DELETED
}
