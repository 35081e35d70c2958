package io.parta.chat.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link ChatMemberConnection}. */
@Description("Edge of a list of members of a chat.")
public record ChatMemberEdge(
        @NonNull @Description("Cursor of the member in this list.")
        String cursor,

        @NonNull @Description("Member of the edge.") ChatMember node) {}
