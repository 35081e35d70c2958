package io.parta.chat.waiting;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatAccess.AccessedChat;
import io.parta.chat.ChatAction;
import io.parta.chat.ChatKind;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.Memberships;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Commands on waiting invitations: in bulk a result for each, all in one transaction (CH-5). */
@ApplicationScoped
class WaitingService {

    static final String INVITE = "chatMembersInvite";

    /** Invitations of a chat that may wait at a time. */
    static final int MOST = 200;

    private static final Duration LIFETIME = Duration.ofDays(180);
    private static final UUID NONE = new UUID(0, 0);

    private final Commands commands;
    private final ChatAccess access;
    private final Members members;
    private final Memberships memberships;
    private final WaitingStore store;
    private final InputCheck check;
    private final CurrentRequest request;
    private final Clock clock;

    WaitingService(
            Commands commands,
            ChatAccess access,
            Members members,
            Memberships memberships,
            WaitingStore store,
            InputCheck check,
            CurrentRequest request,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.members = members;
        this.memberships = memberships;
        this.store = store;
        this.check = check;
        this.request = request;
        this.clock = clock;
    }

    Uni<ChatMembersInvitePayload> invite(ChatMembersInviteInput input, Viewer viewer) {
        var faults = check.faults(input);
        var language = request.locale();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return commands.run(
                ChatMembersInvitePayload.class,
                ChatMembersInvitePayload::refused,
                unit -> access.findWithOrganization(unit, input.chatId(), "chatId", viewer),
                (unit, found) -> decided(found, ChatAction.ADD_MEMBERS, faults)
                        .then(chat -> decide(unit, chat, input.membershipIds(), viewer)
                                .chain(decision -> invite(unit, chat, decision, now))
                                .map(done -> done.map(decision ->
                                        ChatMembersInvitePayload.of(chat.key(), decision.results(language))))));
    }

    private Uni<Result<Decision>> invite(UnitOfWork unit, AccessedChat chat, Decision decision, Instant now) {
        UUID organization = Objects.requireNonNull(chat.organizationKey());
        var admitted = decision.admitted();
        return store.countOthers(unit, organization, chat.key(), admitted, now)
                .chain(others -> others + admitted.size() > MOST
                        ? Uni.createFrom()
                                .item(Result.<Decision>refused(Refusal.of(ErrorCode.CHAT_WAITING_LIMIT_REACHED)))
                        : store.invite(unit, organization, chat.key(), admitted, chat.person(), now, now.plus(LIFETIME))
                                .replaceWith(Result.done(decision)));
    }

    /** Whoever takes people out takes invitations back. */
    Uni<ChatMembersUninvitePayload> uninvite(ChatMembersUninviteInput input, Viewer viewer) {
        var faults = check.faults(input);
        var language = request.locale();
        return commands.run(
                ChatMembersUninvitePayload.class,
                ChatMembersUninvitePayload::refused,
                unit -> access.findWithOrganization(unit, input.chatId(), "chatId", viewer),
                (unit, found) -> decided(found, ChatAction.REMOVE_MEMBERS, faults)
                        .then(chat -> {
                            UUID organization = Objects.requireNonNull(chat.organizationKey());
                            var keys = keys(organization, input.membershipIds());
                            return store.cancel(unit, organization, chat.key(), Set.copyOf(keys.values()))
                                    .map(cancelled -> Decision.of(
                                            keys,
                                            key -> cancelled.contains(key)
                                                    ? Optional.empty()
                                                    : Optional.of(Refusal.of(ErrorCode.NOT_FOUND))))
                                    .map(decision -> Result.done(
                                            ChatMembersUninvitePayload.of(chat.key(), decision.results(language))));
                        }));
    }

    private Uni<Decision> decide(UnitOfWork unit, AccessedChat chat, List<String> ids, Viewer viewer) {
        UUID organization = Objects.requireNonNull(chat.organizationKey());
        var keys = keys(organization, ids);
        var wanted = keys.values().stream()
                .map(key -> new PartitionedKey(organization, key))
                .toList();
        return memberships.listByKeys(wanted, viewer).chain(seen -> members.listByKeys(
                        unit, organization, Set.copyOf(keys.values()))
                .map(found -> Decision.of(
                        keys,
                        key -> WaitingPolicy.invites(
                                seen.containsKey(new PartitionedKey(organization, key)) ? found.get(key) : null))));
    }

    /** By the id as it was given, in the order of the input; one that nothing has for an id of something else. */
    private static Map<String, UUID> keys(UUID organization, List<String> ids) {
        var keys = new LinkedHashMap<String, UUID>();
        ids.forEach(id -> keys.put(
                id,
                TypeId.decodePartitioned(Membership.PREFIX, id)
                        .filter(key -> key.partition().equals(organization))
                        .map(PartitionedKey::key)
                        .orElse(NONE)));
        return keys;
    }

    private static Result<AccessedChat> decided(AccessedChat found, ChatAction action, List<Refusal> faults) {
        return found.decide(action)
                .or(() -> found.kind() == ChatKind.GROUP
                        ? Optional.empty()
                        : Optional.of(Refusal.of(ErrorCode.WRONG_CHAT_KIND)))
                .map(refusal -> Result.<AccessedChat>refused(refusal))
                .orElseGet(() -> faults.isEmpty() ? Result.done(found) : Result.refused(faults));
    }

    /** What becomes of each membership, each once. */
    private record Decision(Map<String, UUID> keys, Map<String, Optional<Refusal>> refusals) {

        static Decision of(Map<String, UUID> keys, Function<UUID, Optional<Refusal>> decide) {
            var refusals = new LinkedHashMap<String, Optional<Refusal>>();
            keys.forEach((id, key) -> refusals.put(id, decide.apply(key)));
            return new Decision(keys, refusals);
        }

        List<UUID> admitted() {
            return refusals.entrySet().stream()
                    .filter(one -> one.getValue().isEmpty())
                    .map(one -> Objects.requireNonNull(keys.get(one.getKey())))
                    .distinct()
                    .toList();
        }

        List<ChatInviteResult> results(Locale language) {
            return refusals.entrySet().stream()
                    .map(one -> new ChatInviteResult(
                            one.getKey(), UserErrors.of(one.getValue().stream().toList(), language)))
                    .toList();
        }
    }
}
