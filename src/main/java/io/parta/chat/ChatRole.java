package io.parta.chat;

import org.eclipse.microprofile.graphql.Description;

/** Roles within a chat (CH-2); the names are stored. */
@Description("Role of a member within a chat.")
public enum ChatRole {
    @Description("The one owner: appoints administrators and hands ownership over.")
    OWNER,
    @Description(
            "Administrator: keeps members, messages and settings. In a managed chat messages, pins and settings only.")
    ADMINISTRATOR,
    @Description("Everybody else.")
    MEMBER;

    /** Whether the role moderates: messages of others, pins, settings. */
    public boolean moderates() {
        return this != MEMBER;
    }
}
