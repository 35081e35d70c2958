package io.parta.chat.channel;

/** What can be done to a channel; named as its mutation. */
enum ChannelAction {
    UPDATE("channelUpdate"),
    DELETE("channelDelete"),
    SUBSCRIBE("channelSubscribe"),
    UNSUBSCRIBE("channelUnsubscribe"),
    APPOINT_PUBLISHER("channelPublisherAppoint"),
    DISMISS_PUBLISHER("channelPublisherDismiss");

    private final String mutation;

    ChannelAction(String mutation) {
        this.mutation = mutation;
    }

    String mutation() {
        return mutation;
    }
}
