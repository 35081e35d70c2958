package io.parta.chat.live;

import org.eclipse.microprofile.graphql.Description;

/** Types of what passes in a chat without being kept. */
@Description("Type of a signal of a chat. Clients accept types they do not know: adding one is compatible.")
public enum ChatSignalType {
    @Description("Somebody is writing; it holds for some seconds.")
    TYPING,
    @Description("Somebody has read up to a message.")
    READ,
    @Description("The reactions to a message have changed.")
    REACTIONS,
    @Description("The votes of a poll have changed.")
    VOTES,
    @Description("More have acknowledged a message.")
    ACKNOWLEDGEMENTS,
    @Description("A member came or went; `presence` says what is so now.")
    PRESENCE
}
