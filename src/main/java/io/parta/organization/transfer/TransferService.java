package io.parta.organization.transfer;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.structure.Classes;
import io.parta.organization.structure.SchoolClass;
import io.parta.organization.transfer.Movement.Route;
import io.parta.organization.transfer.TransferAccess.Both;
import io.parta.platform.graphql.error.ErrorCode;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Members move between organisations (RO-6): in bulk, one transaction, a result for each. */
@ApplicationScoped
class TransferService {

    private static final String TRANSFER = "membersTransfer";
    private static final String MEMBERSHIPS = "membershipIds";

    private final Commands commands;
    private final TransferAccess access;
    private final Members members;
    private final Classes classes;
    private final Movement movement;
    private final OrganizationActs acts;
    private final InputCheck check;

    TransferService(
            Commands commands,
            TransferAccess access,
            Members members,
            Classes classes,
            Movement movement,
            OrganizationActs acts,
            InputCheck check) {
        this.commands = commands;
        this.access = access;
        this.members = members;
        this.classes = classes;
        this.movement = movement;
        this.acts = acts;
        this.check = check;
    }

    Uni<MembersTransferPayload> transfer(MembersTransferInput input, Viewer viewer) {
        var act = acts.begin(TRANSFER, viewer);
        var faults = check.faults(input);
        return commands.run(
                MembersTransferPayload.class,
                MembersTransferPayload::refused,
                unit -> access.both(unit, input, viewer),
                (unit, both) -> {
                    var refusals = faults.isEmpty() ? refusals(both) : faults;
                    return refusals.isEmpty()
                            ? route(unit, both, input, viewer)
                                    .chain(found -> found.then(route -> transfer(unit, act, route, input)))
                            : Uni.createFrom().item(Result.refused(refusals));
                });
    }

    private static List<Refusal> refusals(Both both) {
        var from = both.from();
        var to = both.to();
        return from.key().equals(to.key())
                ? List.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", MEMBERSHIPS))
                : TransferPolicy.decide(from.standing(), from.state(), to.standing(), to.state()).stream()
                        .toList();
    }

    private Uni<Result<Route>> route(UnitOfWork unit, Both both, MembersTransferInput input, Viewer viewer) {
        String id = input.classId();
        if (id == null) {
            return Uni.createFrom().item(Result.done(new Route(both.from(), both.to(), null, input.guardiansCome())));
        }
        return schoolClass(unit, both.to(), id, viewer)
                .map(found -> found.map(key -> new Route(both.from(), both.to(), key, input.guardiansCome())));
    }

    /** The class when it is one of the organisation and taught. */
    private Uni<Result<UUID>> schoolClass(UnitOfWork unit, Accessed to, String id, Viewer viewer) {
        var key = TypeId.decodePartitioned(SchoolClass.PREFIX, id)
                .filter(one -> one.partition().equals(to.key()));
        if (key.isEmpty()) {
            return Uni.createFrom().item(ofClass(ErrorCode.NOT_FOUND));
        }
        UUID wanted = key.get().key();
        return classes.listTaught(unit, to.key(), List.of(wanted))
                .chain(taught -> taught.containsKey(wanted)
                        ? Uni.createFrom().item(Result.done(wanted))
                        : classes.listByKeys(List.of(key.get()), viewer)
                                .map(seen ->
                                        ofClass(seen.isEmpty() ? ErrorCode.NOT_FOUND : ErrorCode.CLASS_NOT_ACTIVE)));
    }

    private static Result<UUID> ofClass(ErrorCode code) {
        return Result.refused(Refusal.at(code, "input", "classId"));
    }

    private Uni<Result<MembersTransferPayload>> transfer(
            UnitOfWork unit, Act act, Route route, MembersTransferInput input) {
        UUID from = route.from().key();
        var keys = input.membershipIds().stream()
                .flatMap(id -> key(from, id).stream())
                .distinct()
                .toList();
        var moved = new HashMap<UUID, Result<UUID>>();
        return members.listByKeys(unit, from, keys)
                .chain(known -> Movement.each(inOrder(keys, known), key -> movement.move(unit, act, route, key)
                        .invoke(result -> moved.put(key, result))
                        .chain(() -> letGo(unit))))
                .map(nothing -> Result.done(MembersTransferPayload.of(
                        route.to().key(), results(act, route, input.membershipIds(), moved))));
    }

    /** What a row has loaded is of no use to the next, and the session would look for changes of it before each statement. */
    private static Uni<Void> letGo(UnitOfWork unit) {
        return unit.session().flush().invoke(() -> unit.session().clear());
    }

    /** Students first: a guardian who moves as well is there still to come along with them. */
    private static List<UUID> inOrder(List<UUID> keys, Map<UUID, Member> known) {
        return keys.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(member -> !member.is(OrganizationRole.STUDENT)))
                .map(Member::key)
                .toList();
    }

    private static List<MemberTransferResult> results(
            Act act, Route route, List<String> ids, Map<UUID, Result<UUID>> moved) {
        var results = new ArrayList<MemberTransferResult>();
        for (int i = 0; i < ids.size(); i++) {
            var result = key(route.from().key(), ids.get(i))
                    .map(moved::get)
                    .orElseGet(() -> Result.refused(Refusal.of(ErrorCode.NOT_FOUND)));
            results.add(result(act, route, ids.get(i), i, result));
        }
        return results;
    }

    private static MemberTransferResult result(Act act, Route route, String id, int place, Result<UUID> result) {
        UUID membership = result instanceof Result.Done<UUID> done ? done.value() : null;
        List<Refusal> refusals = result instanceof Result.Refused<UUID> refused ? refused.refusals() : List.of();
        var path = List.of("input", MEMBERSHIPS, String.valueOf(place));
        return new MemberTransferResult(
                route.to().key(),
                membership,
                id,
                refusals.stream()
                        .map(one -> new Refusal(one.code(), path, one.remedy(), one.arguments()))
                        .map(one -> UserErrors.of(one, act.language()))
                        .toList());
    }

    private static Optional<UUID> key(UUID organization, String id) {
        return TypeId.decodePartitioned(Membership.PREFIX, id)
                .filter(key -> key.partition().equals(organization))
                .map(PartitionedKey::key);
    }
}
