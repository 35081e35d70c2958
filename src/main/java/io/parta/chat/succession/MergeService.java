package io.parta.chat.succession;

import io.parta.chat.Chat;
import io.parta.chat.ChatAccess;
import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatMembers;
import io.parta.chat.ChatRole;
import io.parta.chat.ChatStore;
import io.parta.chat.message.PinCopy;
import io.parta.chat.succession.Carrying.Way;
import io.parta.chat.succession.MergeStore.Given;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationPolicy;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.InTurn;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Makes one chat of several that are the same: the others are closed for it, their members come over (CH-4). */
@ApplicationScoped
class MergeService {

    static final String MERGE = "chatsMerge";

    /** More are refused for their number: they are not looked at. */
    private static final int MOST = 20;

    private static final UUID NONE = new UUID(0, 0);

    private final Commands commands;
    private final OrganizationAccess organizations;
    private final OrganizationActs acts;
    private final MergeStore store;
    private final ChatStore chats;
    private final ChatMembers members;
    private final Carrying carrying;
    private final PinCopy pins;
    private final InputCheck check;

    MergeService(
            Commands commands,
            OrganizationAccess organizations,
            OrganizationActs acts,
            MergeStore store,
            ChatStore chats,
            ChatMembers members,
            Carrying carrying,
            PinCopy pins,
            InputCheck check) {
        this.commands = commands;
        this.organizations = organizations;
        this.acts = acts;
        this.store = store;
        this.chats = chats;
        this.members = members;
        this.carrying = carrying;
        this.pins = pins;
        this.check = check;
    }

    /**
     * What is merged.
     *
     * @param by whose right it is: the organisation for who administers it, null for who owns all of them
     */
    private record Merge(
            Given survivor,
            List<Given> others,
            UUID person,
            @Nullable Accessed by) {

        List<UUID> open() {
            return others.stream()
                    .filter(other -> !MergePolicy.isMerged(survivor, other))
                    .map(Given::key)
                    .toList();
        }
    }

    Uni<ChatsMergePayload> merge(ChatsMergeInput input, Viewer viewer) {
        var act = acts.begin(MERGE, viewer);
        var faults = check.faults(input);
        return commands.run(
                ChatsMergePayload.class,
                ChatsMergePayload::refused,
                unit -> right(unit, input, viewer),
                (unit, merge) -> {
                    var refusals = faults.isEmpty()
                            ? decide(merge, input).map(List::of).orElse(List.of())
                            : faults;
                    return refusals.isEmpty()
                            ? merge(unit, act, merge, input).map(Result::done)
                            : Uni.createFrom().item(Result.refused(refusals));
                });
    }

    private static Optional<Refusal> decide(Merge merge, ChatsMergeInput input) {
        return Optional.ofNullable(merge.by())
                .flatMap(one -> OrganizationPolicy.letsKeep(one.standing(), one.state()))
                .or(() -> MergePolicy.decide(
                        merge.survivor(), merge.others(), input.withAdministrators(), input.withPins()));
    }

    private Uni<Result<Merge>> right(UnitOfWork unit, ChatsMergeInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        UUID survivor = ChatAccess.key(input.id());
        var others = input.otherIds().stream()
                .limit(MOST)
                .map(ChatAccess::key)
                .distinct()
                .toList();
        var all = new HashSet<>(others);
        all.add(survivor);
        return store.find(unit, all, person).chain(found -> organizations
                .findAny(unit, organization(found.get(survivor)), LockMode.PESSIMISTIC_WRITE, viewer)
                .map(organization -> right(found, survivor, others, person, organization)));
    }

    private static UUID organization(@Nullable Given survivor) {
        UUID organization = survivor == null ? null : survivor.organization();
        return organization == null ? NONE : organization;
    }

    private static Result<Merge> right(
            Map<UUID, Given> found, UUID key, List<UUID> others, UUID person, Optional<Accessed> organization) {
        var administered = organization.filter(one -> one.standing().administrator());
        Given survivor = found.get(key);
        var existing = others.stream()
                .flatMap(other -> Optional.ofNullable(found.get(other)).stream())
                .toList();
        if (survivor == null || !MergePolicy.knows(survivor, survivor, existing, administered.isPresent())) {
            return unknown("id");
        }
        if (existing.size() < others.size()
                || !existing.stream()
                        .allMatch(other -> MergePolicy.knows(survivor, other, existing, administered.isPresent()))) {
            return unknown("otherIds");
        }
        if (MergePolicy.owns(survivor, existing)) {
            return Result.done(new Merge(survivor, existing, person, null));
        }
        return administered
                .map(one -> OrganizationPolicy.administers(one.standing())
                        .map(Result::<Merge>refused)
                        .orElseGet(() -> Result.done(new Merge(survivor, existing, person, one))))
                .orElseGet(() -> Result.refused(Refusal.of(ErrorCode.NOT_ALLOWED)));
    }

    private static Result<Merge> unknown(String field) {
        return Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", field));
    }

    /** The counter of the one that goes on is taken before any of its members: see the order of locks. */
    private Uni<ChatsMergePayload> merge(UnitOfWork unit, Act act, Merge merge, ChatsMergeInput input) {
        var open = merge.open();
        UUID survivor = merge.survivor().key();
        int number = merge.others().size();
        if (open.isEmpty()) {
            return Uni.createFrom().item(ChatsMergePayload.of(survivor, number, Carried.NOBODY));
        }
        var way = new Way(survivor, merge.survivor().organization(), merge.person(), act.language());
        return chats.close(unit, open, survivor, merge.person())
                .chain(() -> chats.hold(unit, survivor))
                .chain(() -> members.listOf(unit, open))
                .chain(people -> carrying.carry(unit, way, people.keySet())
                        .call(() -> input.withAdministrators()
                                ? promote(unit, merge, people)
                                : Uni.createFrom().voidItem()))
                .call(() -> input.withPins()
                        ? InTurn.each(open, other -> pins.copy(unit, other, survivor, merge.person()))
                        : Uni.createFrom().voidItem())
                .call(() -> record(unit, act, merge, open))
                .map(carried ->
                        ChatsMergePayload.of(survivor, number, merge.by() == null ? carried : carried.unnamed()));
    }

    private Uni<Void> promote(UnitOfWork unit, Merge merge, Map<UUID, ChatRole> people) {
        UUID survivor = merge.survivor().key();
        var moderators = people.entrySet().stream()
                .filter(one -> one.getValue().moderates())
                .map(Map.Entry::getKey)
                .toList();
        return members.promote(unit, survivor, moderators)
                .invoke(promoted -> ChatActs.tellOfMembers(
                        unit, survivor, ChatEventType.MEMBER_ROLE_CHANGED, merge.person(), promoted))
                .replaceWithVoid();
    }

    /** What an administrator does in their office is recorded; an owner's chats are their own. */
    private Uni<Void> record(UnitOfWork unit, Act act, Merge merge, Collection<UUID> open) {
        Accessed organization = merge.by();
        if (organization == null) {
            return Uni.createFrom().voidItem();
        }
        String merged =
                open.stream().map(chat -> TypeId.encode(Chat.PREFIX, chat)).collect(Collectors.joining(" "));
        String subject = TypeId.encode(Chat.PREFIX, merge.survivor().key());
        return acts.record(unit, act, organization, subject, Map.of(), Map.of("merged", merged));
    }
}
