package io.parta.chat.channel;

import io.parta.chat.ChatMembers;
import io.parta.chat.ChatRole;
import io.parta.chat.ChatSignals;
import io.parta.chat.channel.ChannelAccess.AccessedChannel;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.PersonBell;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Subscribing and unsubscribing, for oneself (CN-3): no event, for readers do not learn of each other. */
@ApplicationScoped
class SubscriptionService {

    private final Commands commands;
    private final ChannelAccess access;
    private final ChannelStore store;
    private final ChatMembers members;
    private final PersonBell bell;
    private final ChatSignals signals;

    SubscriptionService(
            Commands commands,
            ChannelAccess access,
            ChannelStore store,
            ChatMembers members,
            PersonBell bell,
            ChatSignals signals) {
        this.commands = commands;
        this.access = access;
        this.store = store;
        this.members = members;
        this.bell = bell;
        this.signals = signals;
    }

    /** An administrator who comes back publishes again. */
    Uni<ChannelSubscribePayload> subscribe(ChannelSubscribeInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        return commands.run(
                        ChannelSubscribePayload.class,
                        ChannelSubscribePayload::refused,
                        unit -> find(unit, input.id(), ChannelAction.SUBSCRIBE, viewer),
                        (unit, found) -> ChannelPolicy.decide(ChannelAction.SUBSCRIBE, found.standing())
                                .map(refusal -> Uni.createFrom().item(Result.<ChannelSubscribePayload>refused(refusal)))
                                .orElseGet(() -> subscribe(unit, found, person)
                                        .replaceWith(Result.done(ChannelSubscribePayload.of(found.key())))))
                .invoke(payload -> tell(person, payload.channelKey()));
    }

    private Uni<Void> subscribe(UnitOfWork unit, AccessedChannel found, UUID person) {
        var standing = found.standing();
        var role = standing.organization().administrator() ? ChatRole.ADMINISTRATOR : ChatRole.MEMBER;
        return standing.subscribed() ? Uni.createFrom().voidItem() : store.subscribe(unit, found.key(), person, role);
    }

    Uni<ChannelUnsubscribePayload> unsubscribe(ChannelUnsubscribeInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        return commands.run(
                        ChannelUnsubscribePayload.class,
                        ChannelUnsubscribePayload::refused,
                        unit -> find(unit, input.id(), ChannelAction.UNSUBSCRIBE, viewer),
                        (unit, found) -> members.leave(unit, found.key(), person)
                                .replaceWith(Result.done(ChannelUnsubscribePayload.of(found.key()))))
                .invoke(payload -> tell(person, payload.channelKey()));
    }

    private Uni<Result<AccessedChannel>> find(UnitOfWork unit, String id, ChannelAction action, Viewer viewer) {
        return access.find(unit, id, "id", action, LockMode.PESSIMISTIC_READ, viewer);
    }

    /** The person's own streams look again, and their devices hear of it. */
    private void tell(UUID person, @Nullable UUID channel) {
        if (channel != null) {
            bell.ring(person);
            signals.own(person, channel);
        }
    }
}
