package io.parta.chat.message;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How often a message was given a reaction. */
@Description("Reaction to a message and how many people have given it.")
public record MessageReaction(
        @NonNull @Description("Reaction, at most 16 characters.")
        String reaction,

        @Description("Number of people who have given it.") int count) {}
