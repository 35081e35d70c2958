package io.parta.chat.link;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** All that a link tells of its chat to somebody whom it would let in: never who is in it (CH-7). */
@Description("Preview of the chat that a link leads into, for a verified member of the chat's organisation.")
public record ChatLinkPreview(
        @Nullable @Description("Title of the chat, at most 150 characters.")
        String title,

        @Description("Number of members of the chat.") int memberCount,

        @NonNull @Description("Short name of the chat's organisation, at most 150 characters.")
        String organizationName,

        @Description("Whether the viewer is a member of the chat already.")
        boolean member,

        @NonNull @Description("Time the link expires.") Instant expiresAt) {}
