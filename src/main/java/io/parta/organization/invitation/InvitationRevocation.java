package io.parta.organization.invitation;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationPolicy;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.invitation.InvitationActs.What;
import io.parta.organization.invitation.InvitationStore.Known;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.membership.RoleLossListener;
import io.parta.organization.structure.Classes;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;

/**
 * Ends invitations: by hand, in bulk, a result for each and all that are not refused in one transaction (IN-2); and those
 * that name a student when the student is one no longer.
 */
@ApplicationScoped
class InvitationRevocation implements RoleLossListener {

    private static final UUID NONE = new UUID(0, 0);

    private final Commands commands;
    private final OrganizationAccess organizations;
    private final InvitationStore store;
    private final Classes classes;
    private final InvitationActs acts;
    private final InputCheck check;
    private final Clock clock;

    InvitationRevocation(
            Commands commands,
            OrganizationAccess organizations,
            InvitationStore store,
            Classes classes,
            InvitationActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.organizations = organizations;
        this.store = store;
        this.classes = classes;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    /** Invitations under a command of somebody who may revoke some of them. */
    private record Found(Accessed organization, Map<UUID, Known> known, Set<UUID> headed) {

        /** The invitation when the viewer may know of it: whoever heads a class knows of its families' ones. */
        Optional<Known> seen(Optional<UUID> key) {
            return key.map(known::get)
                    .filter(one -> InvitationPolicy.right(organization.standing(), one.role(), isHead(one))
                            .isEmpty());
        }

        Optional<Refusal> decide(Known one) {
            return InvitationPolicy.revokes(
                    organization.standing(), organization.state(), one.role(), isHead(one), one.state());
        }

        private boolean isHead(Known one) {
            return one.classKey() != null && headed.contains(one.classKey());
        }
    }

    Uni<InvitationRevokePayload> revoke(InvitationRevokeInput input, Viewer viewer) {
        var act = acts.begin(InvitationAction.REVOKE, viewer);
        var faults = check.faults(input);
        Instant now = now();
        return commands.run(
                InvitationRevokePayload.class,
                InvitationRevokePayload::refused,
                unit -> find(unit, input, now, viewer),
                (unit, found) -> faults.isEmpty()
                        ? revoke(unit, act, found, input.invitationIds(), now)
                        : Uni.createFrom().item(Result.refused(faults)));
    }

    /** Who neither administers nor heads a class of these invitations may revoke none, whether they exist or not. */
    private Uni<Result<Found>> find(UnitOfWork unit, InvitationRevokeInput input, Instant now, Viewer viewer) {
        UUID key = TypeId.decode(Organization.PREFIX, input.organizationId()).orElse(NONE);
        return organizations
                .find(unit, key, "organizationId", LockMode.PESSIMISTIC_WRITE, viewer)
                .chain(found -> found.then(organization -> store.listByKeys(
                                unit, key, keys(key, input.invitationIds()), now)
                        .chain(known -> headed(unit, key, known.values(), viewer)
                                .map(headed -> headed.isEmpty()
                                        ? OrganizationPolicy.administers(organization.standing())
                                                .map(Result::<Found>refused)
                                                .orElseGet(() -> Result.done(new Found(organization, known, headed)))
                                        : Result.done(new Found(organization, known, headed))))));
    }

    private Uni<Set<UUID>> headed(UnitOfWork unit, UUID organization, Collection<Known> known, Viewer viewer) {
        var keys = known.stream()
                .map(Known::classKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return viewer.personId() == null
                ? Uni.createFrom().item(Set.of())
                : classes.listHeaded(unit, organization, viewer.personId(), keys);
    }

    private Uni<Result<InvitationRevokePayload>> revoke(
            UnitOfWork unit, Act act, Found found, List<String> ids, Instant now) {
        UUID organization = found.organization().key();
        var state = OrganizationPolicy.letsKeep(
                found.organization().standing(), found.organization().state());
        if (state.isPresent()) {
            return Uni.createFrom().item(Result.refused(state.get()));
        }
        var revoked = new LinkedHashSet<UUID>();
        var results = new ArrayList<InvitationRevokeResult>();
        for (int i = 0; i < ids.size(); i++) {
            var one = found.seen(key(organization, ids.get(i)));
            var code = one.map(found::decide)
                    .orElseGet(() -> Optional.of(Refusal.of(ErrorCode.NOT_FOUND)))
                    .map(Refusal::code);
            if (code.isEmpty()) {
                one.map(Known::key).ifPresent(revoked::add);
            }
            var at = Refusal.at(code.orElse(ErrorCode.NOT_FOUND), "input", "invitationIds", String.valueOf(i));
            results.add(new InvitationRevokeResult(
                    organization,
                    one.map(Known::key).orElse(null),
                    ids.get(i),
                    code.isEmpty() ? List.of() : List.of(UserErrors.of(at, act.language()))));
        }
        return end(unit, act, found.organization(), revoked, now)
                .replaceWith(Result.done(InvitationRevokePayload.of(List.copyOf(results))));
    }

    @Override
    public Uni<Void> onLoss(UnitOfWork unit, Act act, Accessed organization, RoleLoss loss) {
        Instant now = now();
        return loss.lost().contains(OrganizationRole.STUDENT)
                ? store.listActiveOfStudent(unit, organization.key(), loss.membershipKey(), now)
                        .chain(keys -> end(unit, act, organization, keys, now))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> end(UnitOfWork unit, Act act, Accessed organization, Collection<UUID> keys, Instant now) {
        Uni<Void> done = store.revoke(unit, organization.key(), keys, now);
        for (UUID key : keys) {
            done = done.chain(() -> acts.done(
                    unit,
                    act,
                    organization,
                    What.of(AdministrationEventType.INVITATION_REVOKED, key),
                    Map.of("state", InvitationState.ACTIVE.name()),
                    Map.of("state", InvitationState.REVOKED.name())));
        }
        return done;
    }

    private static List<UUID> keys(UUID organization, List<String> ids) {
        return ids.stream()
                .flatMap(id -> key(organization, id).stream())
                .distinct()
                .limit(100)
                .toList();
    }

    private static Optional<UUID> key(UUID organization, String id) {
        return TypeId.decodePartitioned(Invitation.PREFIX, id)
                .filter(one -> one.partition().equals(organization))
                .map(TypeId.PartitionedKey::key);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
