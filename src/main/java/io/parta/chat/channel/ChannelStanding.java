package io.parta.chat.channel;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import org.jspecify.annotations.Nullable;

/**
 * What decisions on a channel need to know.
 *
 * @param organization what the viewer is to the channel's organisation, or to none
 * @param state of the organisation; null of a channel of the platform
 * @param belongs whether the viewer is of the audience, or an administrator of the organisation
 */
record ChannelStanding(
        OrganizationStanding organization,
        @Nullable OrganizationState state,
        ChannelVisibility visibility,
        boolean builtIn,
        boolean active,
        boolean belongs,
        boolean subscribed) {

    boolean isOfPlatform() {
        return state == null;
    }
}
