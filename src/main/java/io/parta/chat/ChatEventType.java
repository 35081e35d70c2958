package io.parta.chat;

import org.eclipse.microprofile.graphql.Description;

/** Types of events on a chat's topic; the names are stored. */
@Description("Type of an event of a chat. Clients accept types they do not know: adding one is compatible.")
public enum ChatEventType {
    @Description("A message was sent.")
    MESSAGE_SENT,
    @Description("A message was edited.")
    MESSAGE_EDITED,
    @Description("A message was deleted for everybody.")
    MESSAGE_DELETED,
    @Description("A message was pinned.")
    MESSAGE_PINNED,
    @Description("A message is no longer pinned.")
    MESSAGE_UNPINNED,
    @Description("A poll was closed.")
    POLL_CLOSED,
    @Description("Title, description or settings of the chat changed.")
    CHAT_UPDATED,
    @Description("The chat was closed.")
    CHAT_CLOSED,
    @Description("The chat was deleted.")
    CHAT_DELETED,
    @Description("People became members.")
    MEMBERS_ADDED,
    @Description("People are no longer members: they were removed.")
    MEMBERS_REMOVED,
    @Description("A member left.")
    MEMBER_LEFT,
    @Description("A member became administrator, or is one no longer.")
    MEMBER_ROLE_CHANGED,
    @Description("The chat has another owner.")
    OWNER_CHANGED,
    @Description("A link into the chat was made or revoked: whoever keeps them reads them again.")
    LINKS_CHANGED,
    @Description("Something that the viewer may not see: only its cursor counts.")
    WITHHELD
}
