package io.parta.chat.link;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link ChatLinkConnection}. */
@Description("Edge of a list of links into a chat.")
public record ChatLinkEdge(
        @NonNull @Description("Cursor of the link in this list.")
        String cursor,

        @NonNull @Description("Link of the edge.") ChatLink node) {}
