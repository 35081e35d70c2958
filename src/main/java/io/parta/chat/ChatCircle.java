package io.parta.chat;

import org.eclipse.microprofile.graphql.Description;

/** Who may do something in a chat (CH-6); the names are stored. */
@Description("Members of a chat who may do something.")
public enum ChatCircle {
    @Description("Every member.")
    MEMBERS,
    @Description("The owner and administrators.")
    ADMINISTRATORS;

    /** Whether a member of this role is one of them. */
    public boolean includes(ChatRole role) {
        return this == MEMBERS || role.moderates();
    }
}
