package io.parta.chat.link;

import org.eclipse.microprofile.graphql.Description;

/** What has become of a link into a chat. */
@Description("State of a link into a chat.")
public enum ChatLinkState {
    @Description("It lets people in.")
    ACTIVE,
    @Description("It let in as many as it may.")
    USED_UP,
    @Description("Its time is over.")
    EXPIRED,
    @Description("It was revoked.")
    REVOKED
}
