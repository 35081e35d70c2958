package io.parta.safety;

import org.eclipse.microprofile.graphql.Description;

/** What one person may want of another. */
@Description("Way of contact: what one person may want of another.")
public enum ContactWay {
    @Description("Open a direct chat.")
    WRITE,
    @Description("Call.")
    CALL,
    @Description("Add to a group chat or a channel.")
    ADD_TO_CHAT,
    @Description("See the profile.")
    SEE_PROFILE;

    /** Whether the two are alone with each other then (SF-7). */
    boolean isDirect() {
        return this == WRITE || this == CALL;
    }
}
