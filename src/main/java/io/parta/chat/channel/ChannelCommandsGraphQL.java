package io.parta.chat.channel;

import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.RealmRole;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The commands on channels and what their payloads show. */
@GraphQLApi
public class ChannelCommandsGraphQL {

    private static final String AFTER = "Channel after the command; null when it was refused.";

    private final ChannelService service;
    private final SubscriptionService subscriptions;
    private final PlatformChannelService platform;
    private final ChannelReads reads;
    private final CurrentRequest request;

    ChannelCommandsGraphQL(
            ChannelService service,
            SubscriptionService subscriptions,
            PlatformChannelService platform,
            ChannelReads reads,
            CurrentRequest request) {
        this.service = service;
        this.subscriptions = subscriptions;
        this.platform = platform;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("channelCreate")
    @Description(
            "Creates a channel of a verified organisation, at most 50: its administrators publish there in its name, whoever "
                    + "holds a role of the audience is subscribed. A public one takes the handle of the organisation's legal "
                    + "entity. Administrators of the organisation and operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, "
                    + "WRONG_ORGANIZATION_STATE, CHANNEL_LIMIT_REACHED, CHANNEL_HANDLE_TAKEN, PUBLIC_CHANNEL_CLOSED_LINK.")
    public Uni<ChannelCreatePayload> channelCreate(
            @Name("input") @NonNull @Description("Input of the mutation.") ChannelCreateInput input) {
        return service.create(input, request.viewer().requirePerson());
    }

    @Mutation("channelUpdate")
    @Description(
            "Changes a channel. Administrators of its organisation (not while it is suspended) and operators; of a "
                    + "platform's operators, else FORBIDDEN. Codes: NOT_FOUND, NOT_ALLOWED, FORBIDDEN, INVALID_INPUT, "
                    + "WRONG_ORGANIZATION_STATE, CHANNEL_IS_BUILT_IN (those do not become public), CHANNEL_HANDLE_TAKEN, "
                    + "PUBLIC_CHANNEL_CLOSED_LINK, CONFLICT.")
    public Uni<ChannelUpdatePayload> channelUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") ChannelUpdateInput input) {
        return service.update(input, request.viewer().requirePerson());
    }

    @Mutation("channelDelete")
    @Description(
            "Deletes a channel for everybody and frees its handle. Administrators of its organisation (not while it is "
                    + "suspended) and operators; of a platform's operators, else FORBIDDEN. Codes: NOT_FOUND, NOT_ALLOWED, "
                    + "FORBIDDEN, WRONG_ORGANIZATION_STATE, CHANNEL_IS_BUILT_IN.")
    public Uni<ChannelDeletePayload> channelDelete(
            @Name("input") @NonNull @Description("Input of the mutation.") ChannelDeleteInput input) {
        return service.delete(input, request.viewer().requirePerson());
    }

    @Mutation("channelSubscribe")
    @Description(
            "Subscribes the viewer to a channel, or does nothing when they are. Everybody to a public channel, to a closed "
                    + "one its audience and the organisation's administrators. Codes: NOT_FOUND, NOT_ALLOWED, CHAT_CLOSED.")
    public Uni<ChannelSubscribePayload> channelSubscribe(
            @Name("input") @NonNull @Description("Input of the mutation.") ChannelSubscribeInput input) {
        return subscriptions.subscribe(input, request.viewer().requirePerson());
    }

    @Mutation("channelUnsubscribe")
    @Description(
            "Ends the viewer's subscription to a channel, as `chatLeave` does: its audience does not bring them back. "
                    + "Codes: NOT_FOUND.")
    public Uni<ChannelUnsubscribePayload> channelUnsubscribe(
            @Name("input") @NonNull @Description("Input of the mutation.") ChannelUnsubscribeInput input) {
        return subscriptions.unsubscribe(input, request.viewer().requirePerson());
    }

    @Mutation("platformChannelCreate")
    @Description(
            "Creates a channel of the platform. Operators only, else FORBIDDEN. Codes: INVALID_INPUT, INVALID_INN, "
                    + "CHANNEL_HANDLE_TAKEN.")
    public Uni<PlatformChannelCreatePayload> platformChannelCreate(
            @Name("input") @NonNull @Description("Input of the mutation.") PlatformChannelCreateInput input) {
        return platform.create(input, request.viewer().require(RealmRole.OPERATOR));
    }

    @Mutation("channelPublisherAppoint")
    @Description(
            "Lets a person publish in a channel of the platform, in its name. Operators only, else FORBIDDEN. Codes: "
                    + "NOT_FOUND (channel, person), WRONG_CHAT_KIND (an organisation's administrators publish in its channels).")
    public Uni<ChannelPublisherAppointPayload> channelPublisherAppoint(
            @Name("input") @NonNull @Description("Input of the mutation.") ChannelPublisherAppointInput input) {
        return platform.appoint(input, request.viewer().require(RealmRole.OPERATOR));
    }

    @Mutation("channelPublisherDismiss")
    @Description(
            "Lets a person publish in a channel of the platform no longer; they stay subscribed. Operators only, else "
                    + "FORBIDDEN. Codes: NOT_FOUND (channel, publisher), WRONG_CHAT_KIND.")
    public Uni<ChannelPublisherDismissPayload> channelPublisherDismiss(
            @Name("input") @NonNull @Description("Input of the mutation.") ChannelPublisherDismissInput input) {
        return platform.dismiss(input, request.viewer().require(RealmRole.OPERATOR));
    }

    @Description(AFTER)
    public Uni<@Nullable Channel> channel(@Source ChannelCreatePayload payload) {
        return after(payload.channelKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Channel> channel(@Source ChannelUpdatePayload payload) {
        return after(payload.channelKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Channel> channel(@Source ChannelSubscribePayload payload) {
        return after(payload.channelKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Channel> channel(@Source ChannelUnsubscribePayload payload) {
        return after(payload.channelKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Channel> channel(@Source PlatformChannelCreatePayload payload) {
        return after(payload.channelKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Channel> channel(@Source ChannelPublisherAppointPayload payload) {
        return after(payload.channelKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Channel> channel(@Source ChannelPublisherDismissPayload payload) {
        return after(payload.channelKey());
    }

    private Uni<@Nullable Channel> after(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
