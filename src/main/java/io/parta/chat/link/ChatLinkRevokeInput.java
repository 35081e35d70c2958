package io.parta.chat.link;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatLinkRevoke} takes. */
@Input("ChatLinkRevokeInput")
@Description("Input of `chatLinkRevoke`.")
public record ChatLinkRevokeInput(
        @Id @NonNull @Description("Id of the link.") String id) {}
