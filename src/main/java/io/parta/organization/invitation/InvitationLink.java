package io.parta.organization.invitation;

import io.parta.platform.persistence.ShownOnce;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The way into an organisation (IN-5, IN-6). */
@ShownOnce
@Description("Link of an invitation: whoever holds it may use it. It is shown once, when the invitation is made.")
public record InvitationLink(
        @NonNull @Description("Token of the invitation, for `invitationAccept` and `invitationPreview`: 43 characters.")
        String token,

        @NonNull @Description("Address of the page that takes the invitation, with the token in it.")
        String url) {

    @Override
    public String toString() {
        return "InvitationLink";
    }
}
