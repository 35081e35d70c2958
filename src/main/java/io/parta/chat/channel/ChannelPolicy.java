package io.parta.chat.channel;

import io.parta.organization.OrganizationPolicy;
import io.parta.organization.OrganizationState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;

/** The rules of channels, pure: empty means allowed. Mutations and {@code viewerActions} ask the same method. */
final class ChannelPolicy {

    /** Channels that an organisation has at most. */
    static final int MOST = 50;

    private ChannelPolicy() {}

    /** Whether the viewer may know of the channel; the WHERE of the reads says the same. */
    static boolean knows(ChannelStanding channel) {
        boolean open = channel.visibility() == ChannelVisibility.PUBLIC
                && (channel.isOfPlatform() || channel.state() == OrganizationState.VERIFIED);
        return open
                || channel.subscribed()
                || channel.belongs()
                || channel.organization().keeper();
    }

    /** Whether the viewer is the one to do this, whatever the channel's state. */
    static Optional<Refusal> right(ChannelAction action, ChannelStanding channel) {
        return switch (action) {
            case UPDATE, DELETE ->
                channel.isOfPlatform()
                        ? OrganizationPolicy.registers(channel.organization())
                        : OrganizationPolicy.administers(channel.organization());
            case SUBSCRIBE ->
                channel.belongs() || channel.visibility() == ChannelVisibility.PUBLIC
                        ? Optional.empty()
                        : Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED));
            case UNSUBSCRIBE -> Optional.empty();
            case APPOINT_PUBLISHER, DISMISS_PUBLISHER -> OrganizationPolicy.registers(channel.organization());
        };
    }

    /** Right and state together: would the mutation be accepted now? */
    static Optional<Refusal> decide(ChannelAction action, ChannelStanding channel) {
        return right(action, channel).or(() -> fits(action, channel));
    }

    private static Optional<Refusal> fits(ChannelAction action, ChannelStanding channel) {
        return switch (action) {
            case UPDATE -> kept(channel);
            case DELETE -> kept(channel).or(() -> refuse(channel.builtIn(), ErrorCode.CHANNEL_IS_BUILT_IN));
            case SUBSCRIBE -> refuse(!channel.active() && !channel.subscribed(), ErrorCode.CHAT_CLOSED);
            case UNSUBSCRIBE -> Optional.empty();
            case APPOINT_PUBLISHER, DISMISS_PUBLISHER -> refuse(!channel.isOfPlatform(), ErrorCode.WRONG_CHAT_KIND);
        };
    }

    private static Optional<Refusal> kept(ChannelStanding channel) {
        var state = channel.state();
        return state == null ? Optional.empty() : OrganizationPolicy.letsKeep(channel.organization(), state);
    }

    /** Whether the settings fit each other: those of the whole school stay inside, and so do the names of who comments. */
    static Optional<Refusal> fits(boolean builtIn, ChannelVisibility visibility, boolean comments) {
        if (visibility == ChannelVisibility.CLOSED) {
            return Optional.empty();
        }
        return refuse(builtIn, ErrorCode.CHANNEL_IS_BUILT_IN)
                .or(() -> comments
                        ? Optional.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", "comments"))
                        : Optional.empty());
    }

    private static Optional<Refusal> refuse(boolean when, ErrorCode code) {
        return when ? Optional.of(Refusal.of(code)) : Optional.empty();
    }
}
