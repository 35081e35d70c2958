package io.parta.chat.channel;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatMembers;
import io.parta.chat.ChatRole;
import io.parta.chat.ChatSignals;
import io.parta.chat.channel.ChannelAccess.AccessedChannel;
import io.parta.identity.NotificationType;
import io.parta.identity.Person;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.Standings;
import io.parta.organization.registry.RegistryNumbers;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Channels of the platform: an operator creates them and appoints who publishes there (CN-6). */
@ApplicationScoped
class PlatformChannelService {

    private static final String CREATE = "platformChannelCreate";
    private static final UUID NONE = new UUID(0, 0);

    private static final String PERSON =
            "SELECT cast(id AS text) FROM person WHERE id = :person AND blocked_at IS NULL";

    private final Commands commands;
    private final ChannelAccess access;
    private final ChannelStore store;
    private final ChatMembers members;
    private final ChannelActs acts;
    private final Standings standings;
    private final InputCheck check;

    PlatformChannelService(
            Commands commands,
            ChannelAccess access,
            ChannelStore store,
            ChatMembers members,
            ChannelActs acts,
            Standings standings,
            InputCheck check) {
        this.commands = commands;
        this.access = access;
        this.store = store;
        this.members = members;
        this.acts = acts;
        this.standings = standings;
        this.check = check;
    }

    Uni<PlatformChannelCreatePayload> create(PlatformChannelCreateInput input, Viewer viewer) {
        var act = acts.begin(CREATE, viewer);
        var faults = new ArrayList<>(check.faults(input));
        String inn = input.inn();
        if (inn != null && !RegistryNumbers.isInn(inn)) {
            faults.add(Refusal.at(ErrorCode.INVALID_INN, "input", "inn"));
        }
        var right = standings.registering(viewer);
        return commands.run(
                PlatformChannelCreatePayload.class,
                PlatformChannelCreatePayload::refused,
                unit -> Uni.createFrom().item(right),
                (unit, operator) -> faults.isEmpty()
                        ? create(unit, input, act)
                        : Uni.createFrom().item(Result.refused(faults)));
    }

    private Uni<Result<PlatformChannelCreatePayload>> create(
            UnitOfWork unit, PlatformChannelCreateInput input, Act act) {
        UUID key = UuidCreator.getTimeOrderedEpoch();
        var data = ChannelData.of(input);
        return store.make(unit, key, null, input.publisher(), data, act.viewer().requirePersonId())
                .chain(() ->
                        input.inn() == null ? Uni.createFrom().item(true) : store.claim(unit, key, null, input.inn()))
                .chain(free -> free
                        ? acts.record(unit, act, key, null, Map.of(), data.facts())
                                .replaceWith(Result.done(PlatformChannelCreatePayload.of(key)))
                        : Uni.createFrom()
                                .item(Result.refused(Refusal.at(ErrorCode.CHANNEL_HANDLE_TAKEN, "input", "inn"))));
    }

    /** Whoever may publish already stays it. */
    Uni<ChannelPublisherAppointPayload> appoint(ChannelPublisherAppointInput input, Viewer viewer) {
        var action = ChannelAction.APPOINT_PUBLISHER;
        var act = acts.begin(action.mutation(), viewer);
        UUID person = TypeId.decode(Person.PREFIX, input.personId()).orElse(NONE);
        return commands.run(
                ChannelPublisherAppointPayload.class,
                ChannelPublisherAppointPayload::refused,
                unit -> find(unit, input.channelId(), action, viewer),
                (unit, found) -> decided(action, found).then(channel -> isPerson(unit, person)
                        .chain(known -> known
                                ? put(unit, channel, person, ChatRole.ADMINISTRATOR, act)
                                        .replaceWith(Result.done(ChannelPublisherAppointPayload.of(channel.key())))
                                : unknown())));
    }

    /** They stay subscribed. */
    Uni<ChannelPublisherDismissPayload> dismiss(ChannelPublisherDismissInput input, Viewer viewer) {
        var action = ChannelAction.DISMISS_PUBLISHER;
        var act = acts.begin(action.mutation(), viewer);
        UUID person = TypeId.decode(Person.PREFIX, input.personId()).orElse(NONE);
        return commands.run(
                ChannelPublisherDismissPayload.class,
                ChannelPublisherDismissPayload::refused,
                unit -> find(unit, input.channelId(), action, viewer),
                (unit, found) -> decided(action, found).then(channel -> members.roleOf(unit, channel.key(), person)
                        .chain(role -> role.filter(ChatRole::moderates).isPresent()
                                ? put(unit, channel, person, ChatRole.MEMBER, act)
                                        .replaceWith(Result.done(ChannelPublisherDismissPayload.of(channel.key())))
                                : unknown())));
    }

    private Uni<Void> put(UnitOfWork unit, AccessedChannel channel, UUID person, ChatRole role, Act act) {
        UUID key = channel.key();
        return members.roleOf(unit, key, person).chain(held -> {
            if (held.filter(role::equals).isPresent()) {
                return Uni.createFrom().voidItem();
            }
            boolean appointed = role == ChatRole.ADMINISTRATOR;
            var type = appointed
                    ? NotificationType.CHANNEL_PUBLISHER_APPOINTED
                    : NotificationType.CHANNEL_PUBLISHER_DISMISSED;
            unit.emit(new NewEvent(person, type.name(), act.facts().put(ChatSignals.CHAT, key.toString())));
            ChatActs.tellOfSubscribers(unit, key, ChatEventType.MEMBER_ROLE_CHANGED, List.of(person));
            Uni<Void> put = held.isPresent()
                    ? members.setRole(unit, key, person, role)
                    : store.subscribe(unit, key, person, role);
            String id = TypeId.encode(Person.PREFIX, person);
            Map<String, @Nullable String> publisher = Map.of("publisher", id);
            return put.chain(() -> acts.record(
                    unit, act, key, null, appointed ? Map.of() : publisher, appointed ? publisher : Map.of()));
        });
    }

    private Uni<Result<AccessedChannel>> find(UnitOfWork unit, String id, ChannelAction action, Viewer viewer) {
        return access.find(unit, id, "channelId", action, LockMode.PESSIMISTIC_READ, viewer);
    }

    private static Result<AccessedChannel> decided(ChannelAction action, AccessedChannel found) {
        return ChannelPolicy.decide(action, found.standing())
                .map(Result::<AccessedChannel>refused)
                .orElseGet(() -> Result.done(found));
    }

    private static Uni<Boolean> isPerson(UnitOfWork unit, UUID person) {
        return unit.session()
                .createNativeQuery(PERSON, String.class)
                .setParameter("person", person)
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    private static <P> Uni<Result<P>> unknown() {
        return Uni.createFrom().item(Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", "personId")));
    }
}
