package io.parta.chat.channel;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatStore;
import io.parta.chat.channel.ChannelAccess.AccessedChannel;
import io.parta.chat.publictext.PublicText;
import io.parta.organization.Organization;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationPolicy;
import io.parta.organization.OrganizationState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Commands on channels themselves: created, changed, deleted, by whoever administers their organisation (CN-1 … CN-3). */
@ApplicationScoped
class ChannelService {

    private static final String CREATE = "channelCreate";
    private static final UUID NONE = new UUID(0, 0);

    private final Commands commands;
    private final ChannelAccess access;
    private final ChannelStore store;
    private final ChatStore chats;
    private final PublicText publicText;
    private final ChannelActs acts;
    private final OrganizationAccess organizations;
    private final InputCheck check;

    ChannelService(
            Commands commands,
            ChannelAccess access,
            ChannelStore store,
            ChatStore chats,
            PublicText publicText,
            ChannelActs acts,
            OrganizationAccess organizations,
            InputCheck check) {
        this.commands = commands;
        this.access = access;
        this.store = store;
        this.chats = chats;
        this.publicText = publicText;
        this.acts = acts;
        this.organizations = organizations;
        this.check = check;
    }

    Uni<ChannelCreatePayload> create(ChannelCreateInput input, Viewer viewer) {
        var act = acts.begin(CREATE, viewer);
        var faults = check.faults(input);
        UUID key = TypeId.decode(Organization.PREFIX, input.organizationId()).orElse(NONE);
        return commands.run(
                ChannelCreatePayload.class,
                ChannelCreatePayload::refused,
                unit -> organizations
                        .find(unit, key, "organizationId", LockMode.PESSIMISTIC_WRITE, viewer)
                        .map(found -> found.chain(ChannelService::administered)),
                (unit, organization) -> {
                    if (!faults.isEmpty()) {
                        return refused(faults);
                    }
                    var data = ChannelData.of(input);
                    var refusal =
                            state(organization).or(() -> ChannelPolicy.fits(false, data.visibility(), data.comments()));
                    return refusal.isPresent() ? refused(refusal.get()) : create(unit, organization, data, act);
                });
    }

    private static Result<Accessed> administered(Accessed organization) {
        return OrganizationPolicy.administers(organization.standing())
                .map(Result::<Accessed>refused)
                .orElseGet(() -> Result.done(organization));
    }

    private static Optional<Refusal> state(Accessed organization) {
        return organization.state() == OrganizationState.VERIFIED
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.WRONG_ORGANIZATION_STATE));
    }

    /** Its audience is subscribed when the command ends, as after every act. */
    private Uni<Result<ChannelCreatePayload>> create(
            UnitOfWork unit, Accessed organization, ChannelData data, Act act) {
        UUID key = UuidCreator.getTimeOrderedEpoch();
        return store.count(unit, organization.key()).chain(number -> {
            if (number >= ChannelPolicy.MOST) {
                return refused(Refusal.of(ErrorCode.CHANNEL_LIMIT_REACHED));
            }
            return store.make(
                            unit,
                            key,
                            organization.key(),
                            null,
                            data,
                            act.viewer().requirePersonId())
                    .chain(() -> claim(unit, key, organization.key(), data.isPublic()))
                    .chain(free ->
                            free ? said(unit, key, data) : Uni.createFrom().item(Optional.of(taken())))
                    .chain(refusal -> refusal.isPresent()
                            ? refused(refusal.get())
                            : acts.record(unit, act, key, organization, Map.of(), data.facts())
                                    .replaceWith(Result.done(ChannelCreatePayload.of(key))));
        });
    }

    Uni<ChannelUpdatePayload> update(ChannelUpdateInput input, Viewer viewer) {
        var act = acts.begin(ChannelAction.UPDATE.mutation(), viewer);
        var faults = new ArrayList<>(check.faults(input));
        faults.addAll(input.cleared());
        return commands.run(
                ChannelUpdatePayload.class,
                ChannelUpdatePayload::refused,
                unit -> find(unit, input.id(), ChannelAction.UPDATE, viewer),
                (unit, found) -> {
                    if (!faults.isEmpty()) {
                        return refused(faults);
                    }
                    var data = input.applyTo(found.data());
                    var refusal = decide(found, ChannelAction.UPDATE)
                            .or(() -> fits(found, data))
                            .or(() -> found.version() == input.version()
                                    ? Optional.empty()
                                    : Optional.of(Refusal.at(ErrorCode.CONFLICT, "input", "version")));
                    return refusal.isPresent() ? refused(refusal.get()) : update(unit, found, data, act);
                });
    }

    private static Optional<Refusal> fits(AccessedChannel found, ChannelData data) {
        var standing = found.standing();
        if (standing.isOfPlatform() && !data.isPublic()) {
            return Optional.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", "visibility"));
        }
        if (standing.isOfPlatform() && !data.audience().isEmpty()) {
            return Optional.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", "audience"));
        }
        return ChannelPolicy.fits(standing.builtIn(), data.visibility(), data.comments());
    }

    private Uni<Result<ChannelUpdatePayload>> update(
            UnitOfWork unit, AccessedChannel found, ChannelData data, Act act) {
        UUID key = found.key();
        var organization = found.organization();
        boolean opens = data.isPublic() && !found.data().isPublic();
        Uni<Void> released = data.isPublic() ? Uni.createFrom().voidItem() : store.release(unit, key);
        return released.chain(() -> claim(unit, key, organization == null ? null : organization.key(), opens))
                .chain(free -> {
                    if (!free) {
                        return refused(taken());
                    }
                    ChatActs.tell(unit, key, ChatEventType.CHAT_UPDATED, null);
                    return store.change(unit, key, data)
                            .chain(() -> said(unit, key, data))
                            .chain(refusal -> refusal.isPresent()
                                    ? refused(refusal.get())
                                    : acts.record(
                                                    unit,
                                                    act,
                                                    key,
                                                    organization,
                                                    found.data().facts(),
                                                    data.facts())
                                            .replaceWith(Result.done(ChannelUpdatePayload.of(key))));
                });
    }

    /** A public channel says no more of itself than its posts may. */
    private Uni<Optional<Refusal>> said(UnitOfWork unit, UUID channel, ChannelData data) {
        return publicText
                .decide(unit, channel, Stream.of(data.title()), "title")
                .chain(refusal -> refusal.isPresent()
                        ? Uni.createFrom().item(refusal)
                        : publicText.decide(unit, channel, Stream.ofNullable(data.description()), "description"));
    }

    private Uni<Boolean> claim(UnitOfWork unit, UUID channel, @Nullable UUID organization, boolean wanted) {
        return wanted
                ? store.claim(unit, channel, organization, null)
                : Uni.createFrom().item(true);
    }

    Uni<ChannelDeletePayload> delete(ChannelDeleteInput input, Viewer viewer) {
        var act = acts.begin(ChannelAction.DELETE.mutation(), viewer);
        return commands.run(
                ChannelDeletePayload.class,
                ChannelDeletePayload::refused,
                unit -> find(unit, input.id(), ChannelAction.DELETE, viewer),
                (unit, found) -> decide(found, ChannelAction.DELETE)
                        .map(refusal -> ChannelService.<ChannelDeletePayload>refused(refusal))
                        .orElseGet(() -> end(unit, found, act)
                                .replaceWith(Result.done(new ChannelDeletePayload(found.id(), List.of())))));
    }

    private Uni<Void> end(UnitOfWork unit, AccessedChannel found, Act act) {
        ChatActs.tellOfEnd(unit, found.key(), ChatEventType.CHAT_DELETED, null);
        return store.end(unit, found.key())
                .chain(() -> chats.empty(unit, found.key()))
                .chain(() -> acts.record(
                        unit,
                        act,
                        found.key(),
                        found.organization(),
                        found.data().facts(),
                        Map.of()));
    }

    private Uni<Result<AccessedChannel>> find(UnitOfWork unit, String id, ChannelAction action, Viewer viewer) {
        return access.find(unit, id, "id", action, LockMode.PESSIMISTIC_WRITE, viewer);
    }

    private static Optional<Refusal> decide(AccessedChannel found, ChannelAction action) {
        return ChannelPolicy.decide(action, found.standing());
    }

    private static Refusal taken() {
        return Refusal.at(ErrorCode.CHANNEL_HANDLE_TAKEN, "input", "visibility");
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }

    private static <P> Uni<Result<P>> refused(Refusal refusal) {
        return refused(List.of(refusal));
    }
}
