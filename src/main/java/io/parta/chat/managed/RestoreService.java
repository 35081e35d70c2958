package io.parta.chat.managed;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationPolicy;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.Membership;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;

/** Brings members back into the managed chats that they left (JO-7); that they come is settled as after every act. */
@ApplicationScoped
class RestoreService {

    static final String RESTORE = "managedChatsRestore";

    private static final UUID NONE = new UUID(0, 0);

    private final Commands commands;
    private final OrganizationAccess organizations;
    private final OrganizationActs acts;
    private final Members members;
    private final ManagedChatStore store;

    RestoreService(
            Commands commands,
            OrganizationAccess organizations,
            OrganizationActs acts,
            Members members,
            ManagedChatStore store) {
        this.commands = commands;
        this.organizations = organizations;
        this.acts = acts;
        this.members = members;
        this.store = store;
    }

    /** A member with the organisation, under its lock. */
    private record Found(Accessed organization, Member member) {}

    Uni<ManagedChatsRestorePayload> restore(ManagedChatsRestoreInput input, Viewer viewer) {
        var act = acts.begin(RESTORE, viewer);
        UUID person = viewer.requirePersonId();
        UUID key = TypeId.decode(Organization.PREFIX, input.organizationId()).orElse(NONE);
        return commands.run(
                ManagedChatsRestorePayload.class,
                ManagedChatsRestorePayload::refused,
                unit -> organizations
                        .find(unit, key, "organizationId", LockMode.PESSIMISTIC_WRITE, viewer)
                        .chain(found -> found.then(organization -> member(unit, organization, input, person))),
                (unit, found) -> found.organization().state() == OrganizationState.VERIFIED
                        ? restore(unit, act, found).map(Result::done)
                        : refused(Refusal.of(ErrorCode.WRONG_ORGANIZATION_STATE)));
    }

    /** One's own membership, or that of anybody for whoever keeps the members; to others there is none. */
    private Uni<Result<Found>> member(
            UnitOfWork unit, Accessed organization, ManagedChatsRestoreInput input, UUID person) {
        String id = input.membershipId();
        String field = id == null ? "organizationId" : "membershipId";
        Uni<Optional<Member>> found = id == null
                ? members.findByPerson(unit, organization.key(), person)
                : members.listByKeys(unit, organization.key(), List.of(key(organization, id)))
                        .map(known -> known.values().stream().findFirst());
        return found.map(one -> one.filter(member ->
                        isOwn(member, person) || organization.standing().keeper())
                .map(member -> isOwn(member, person)
                        ? Result.done(new Found(organization, member))
                        : OrganizationPolicy.administers(organization.standing())
                                .map(Result::<Found>refused)
                                .orElseGet(() -> Result.done(new Found(organization, member))))
                .orElseGet(() -> Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", field))));
    }

    private Uni<ManagedChatsRestorePayload> restore(UnitOfWork unit, Act act, Found found) {
        UUID organization = found.organization().key();
        UUID person = found.member().personKey();
        Uni<Integer> restored =
                person == null ? Uni.createFrom().item(0) : store.forgetLeaving(unit, organization, person);
        return restored.call(number -> acts.record(
                        unit,
                        act,
                        found.organization(),
                        TypeId.encode(
                                Membership.PREFIX, organization, found.member().key()),
                        Map.of(),
                        Map.of("restored", String.valueOf(number))))
                .map(number -> new ManagedChatsRestorePayload(number, List.of()));
    }

    private static boolean isOwn(Member member, UUID person) {
        return person.equals(member.personKey());
    }

    private static UUID key(Accessed organization, String id) {
        return TypeId.decodePartitioned(Membership.PREFIX, id)
                .filter(key -> key.partition().equals(organization.key()))
                .map(PartitionedKey::key)
                .orElse(NONE);
    }

    private static <P> Uni<Result<P>> refused(Refusal refusal) {
        return Uni.createFrom().item(Result.refused(refusal));
    }
}
