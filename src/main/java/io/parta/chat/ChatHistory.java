package io.parta.chat;

import org.eclipse.microprofile.graphql.Description;

/** What newcomers see of what was before them (CH-6); the names are stored. */
@Description("History that newcomers of a chat see.")
public enum ChatHistory {
    @Description("All messages.")
    ALL,
    @Description("Messages since they joined.")
    SINCE_JOINING
}
