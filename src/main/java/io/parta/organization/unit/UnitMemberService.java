package io.parta.organization.unit;

import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.Membership;
import io.parta.organization.unit.UnitAccess.AccessedUnit;
import io.parta.organization.unit.UnitMemberStore.Places;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members come into units, get posts and leave (ST-5): in bulk, one transaction, a result for each. */
@ApplicationScoped
class UnitMemberService {

    private final Commands commands;
    private final UnitAccess access;
    private final Members members;
    private final UnitMemberStore store;
    private final UnitActs acts;
    private final InputCheck check;
    private final Clock clock;

    UnitMemberService(
            Commands commands,
            UnitAccess access,
            Members members,
            UnitMemberStore store,
            UnitActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.members = members;
        this.store = store;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    /** What a command does to one member: where they are before and after, or why not. */
    private record Step(
            Member member,
            Places places,
            boolean stays,
            @Nullable String post) {

        boolean changes(UnitEntity unit) {
            return places.isIn(unit) != stays || !Objects.equals(places.postIn(unit), post);
        }
    }

    /**
     * What a command wants of each member.
     *
     * @param adds null when it removes
     */
    private record Aim(AccessedUnit found, @Nullable UnitMembersAddInput adds) {

        Optional<Refusal> decide(@Nullable Member member, Places places) {
            boolean isThere = places.isIn(found.unit());
            return adds == null
                    ? UnitPolicy.leaves(member, isThere)
                    : UnitPolicy.joins(member, isThere, places.posts().size());
        }

        Step step(Member member, Places places) {
            return adds == null
                    ? new Step(member, places, false, null)
                    : new Step(member, places, true, adds.post(places.postIn(found.unit())));
        }
    }

    Uni<UnitMembersAddPayload> add(UnitMembersAddInput input, Viewer viewer) {
        var act = acts.begin(UnitAction.ADD_MEMBERS.mutation(), viewer);
        var faults = check.faults(input);
        return commands.run(
                UnitMembersAddPayload.class,
                UnitMembersAddPayload::refused,
                work -> access.unit(work, input.unitId(), "unitId", viewer),
                (work, found) -> change(work, act, new Aim(found, input), input.membershipIds(), faults)
                        .map(results -> results.map(rows -> UnitMembersAddPayload.of(found.unit(), rows))));
    }

    Uni<UnitMembersRemovePayload> remove(UnitMembersRemoveInput input, Viewer viewer) {
        var act = acts.begin(UnitAction.REMOVE_MEMBERS.mutation(), viewer);
        var faults = check.faults(input);
        return commands.run(
                UnitMembersRemovePayload.class,
                UnitMembersRemovePayload::refused,
                work -> access.unit(work, input.unitId(), "unitId", viewer),
                (work, found) -> change(work, act, new Aim(found, null), input.membershipIds(), faults)
                        .map(results -> results.map(rows -> UnitMembersRemovePayload.of(found.unit(), rows))));
    }

    private Uni<Result<List<UnitMemberResult>>> change(
            UnitOfWork work, Act act, Aim aim, List<String> ids, List<Refusal> faults) {
        var organization = aim.found().organization();
        var refusals = faults.isEmpty()
                ? UnitPolicy.decide(organization.standing(), organization.state()).stream()
                        .toList()
                : faults;
        if (!refusals.isEmpty()) {
            return Uni.createFrom().item(Result.refused(refusals));
        }
        var keys = ids.stream()
                .flatMap(id -> key(organization.key(), id).stream())
                .distinct()
                .toList();
        return members.listByKeys(work, organization.key(), keys)
                .chain(known -> store.listPlaces(work, organization.key(), keys)
                        .chain(places -> changed(work, act, aim, ids, known, places)))
                .map(Result::done);
    }

    private Uni<List<UnitMemberResult>> changed(
            UnitOfWork work, Act act, Aim aim, List<String> ids, Map<UUID, Member> known, Map<UUID, Places> places) {
        UUID organization = aim.found().organization().key();
        var results = new ArrayList<UnitMemberResult>();
        var steps = new LinkedHashMap<UUID, Step>();
        for (int i = 0; i < ids.size(); i++) {
            UUID key = key(organization, ids.get(i)).orElse(null);
            var member = key == null ? null : known.get(key);
            var at = member == null ? Places.NONE : places.getOrDefault(member.key(), Places.NONE);
            var refusal = aim.decide(member, at);
            if (member != null && refusal.isEmpty()) {
                steps.put(member.key(), aim.step(member, at));
            }
            results.add(result(act, organization, member, ids.get(i), i, refusal));
        }
        var changes = steps.values().stream()
                .filter(step -> step.changes(aim.found().unit()))
                .toList();
        return apply(work, act, aim.found(), changes).replaceWith(results);
    }

    private static UnitMemberResult result(
            Act act, UUID organization, @Nullable Member member, String id, int place, Optional<Refusal> refusal) {
        var path = List.of("input", "membershipIds", String.valueOf(place));
        return new UnitMemberResult(
                organization,
                member == null ? null : member.key(),
                id,
                refusal.map(one -> new Refusal(one.code(), path, one.remedy(), one.arguments()))
                        .map(one -> List.of(UserErrors.of(one, act.language())))
                        .orElse(List.of()));
    }

    /** Those who stay get one post: the one of the input, or, where it says nothing, none changes but of newcomers. */
    private Uni<Void> apply(UnitOfWork work, Act act, AccessedUnit found, List<Step> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var unit = found.unit();
        var first = changes.get(0);
        var keys = keys(changes);
        Uni<Void> done = first.stays()
                ? store.put(work, unit, keys, first.post(), clock.instant())
                : store.end(work, unit, keys);
        for (Step step : changes) {
            done = done.chain(() -> acts.record(
                    work,
                    act,
                    found.organization(),
                    TypeId.encode(
                            Membership.PREFIX,
                            unit.organizationId,
                            step.member().key()),
                    step.places().isIn(unit) ? placed(unit, step.places().postIn(unit)) : Map.of(),
                    step.stays() ? placed(unit, step.post()) : Map.of()));
        }
        acts.tellOfMembers(work, act, unit, changes.stream().map(Step::member).toList());
        return done;
    }

    private static Collection<UUID> keys(List<Step> steps) {
        return steps.stream().map(step -> step.member().key()).toList();
    }

    /** Unit and post in one value, so that a change of the post says where. */
    private static Map<String, @Nullable String> placed(UnitEntity unit, @Nullable String post) {
        return Map.of("unit", post == null ? UnitActs.id(unit) : UnitActs.id(unit) + " " + post);
    }

    private static Optional<UUID> key(UUID organization, String id) {
        return TypeId.decodePartitioned(Membership.PREFIX, id)
                .filter(key -> key.partition().equals(organization))
                .map(PartitionedKey::key);
    }
}
