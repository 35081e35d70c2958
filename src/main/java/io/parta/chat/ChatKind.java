package io.parta.chat;

import org.eclipse.microprofile.graphql.Description;

/** Kinds of chats (CH-1); the names are stored. */
@Description("Kind of a chat.")
public enum ChatKind {
    @Description("Two people.")
    DIRECT,
    @Description("Study chat, made by staff or teachers of an organisation for its members.")
    GROUP,
    @Description("Chat that the organisation's roster keeps: nobody adds or removes members by hand.")
    MANAGED,
    @Description("Channel: administrators publish, the others read.")
    CHANNEL,
    @Description("Chat beside a call.")
    CALL
}
