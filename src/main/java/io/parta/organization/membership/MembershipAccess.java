package io.parta.organization.membership;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationPolicy;
import io.parta.organization.membership.MembershipPolicy.MemberState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.LockMode;

/** Loads a member for a command, under the organisation's lock, and asks the policy who may do it. */
@ApplicationScoped
public class MembershipAccess {

    private static final UUID NONE = new UUID(0, 0);
    private static final PartitionedKey NOWHERE = new PartitionedKey(NONE, NONE);

    private final OrganizationAccess organizations;
    private final MembershipStore store;
    private final MemberRoleStore roles;
    private final Memberships memberships;

    MembershipAccess(
            OrganizationAccess organizations, MembershipStore store, MemberRoleStore roles, Memberships memberships) {
        this.organizations = organizations;
        this.store = store;
        this.roles = roles;
        this.memberships = memberships;
    }

    /** A member under a command of somebody who may do it. */
    public static final class AccessedMember {

        private final Accessed organization;
        private final MembershipEntity membership;
        private final MemberRoles roles;
        private final MemberState state;

        AccessedMember(Accessed organization, MembershipEntity membership, MemberRoles roles, MemberState state) {
            this.organization = organization;
            this.membership = membership;
            this.roles = roles;
            this.state = state;
        }

        public Accessed organization() {
            return organization;
        }

        public LockedMember member() {
            return membership;
        }

        public MemberRoles roles() {
            return roles;
        }

        MembershipEntity membership() {
            return membership;
        }

        MemberState state() {
            return state;
        }

        boolean isOver() {
            return membership.endedAt != null;
        }

        /** Right and states together, as {@link MembershipPolicy#decide}. */
        public Optional<Refusal> decide(MembershipAction action) {
            return MembershipPolicy.decide(action, organization.standing(), organization.state(), state);
        }
    }

    /** The organisation, under its lock, when the viewer keeps its members. */
    Uni<Result<Accessed>> organization(UnitOfWork unit, String id, String field, Viewer viewer) {
        UUID key = TypeId.decode(Organization.PREFIX, id).orElse(NONE);
        return organizations
                .find(unit, key, field, LockMode.PESSIMISTIC_WRITE, viewer)
                .map(found -> found.chain(accessed -> OrganizationPolicy.administers(accessed.standing())
                        .map(Result::<Accessed>refused)
                        .orElseGet(() -> Result.done(accessed))));
    }

    /**
     * The member when the viewer may do this. NOT_FOUND alike for a malformed id, an unknown one, an ended membership and a
     * member whom the viewer may not know of (ST-4).
     *
     * @param field name of the input field that holds the id
     */
    public Uni<Result<AccessedMember>> member(
            UnitOfWork unit, String id, String field, MembershipAction action, Viewer viewer) {
        return find(unit, id, field, viewer, store::findLivingByKey).map(found -> allowed(found, action));
    }

    /**
     * The same for an act that ends the membership: an ended one is found too, so that whoever asks for the first answer
     * again, by an idempotency key, has the right that they had. {@link AccessedMember#isOver} is the act's own matter.
     */
    Uni<Result<AccessedMember>> ending(
            UnitOfWork unit, String id, String field, MembershipAction action, Viewer viewer) {
        return find(unit, id, field, viewer, store::findEvenEnded).map(found -> allowed(found, action));
    }

    private static Result<AccessedMember> allowed(Result<AccessedMember> found, MembershipAction action) {
        return found.chain(member -> MembershipPolicy.right(
                        action, member.organization().standing(), member.state().own())
                .map(Result::<AccessedMember>refused)
                .orElseGet(() -> Result.done(member)));
    }

    /** Who does not keep the members takes the same statements to an unknown member and to one they may not know of. */
    private Uni<Result<AccessedMember>> find(
            UnitOfWork unit,
            String id,
            String field,
            Viewer viewer,
            BiFunction<UnitOfWork, PartitionedKey, Uni<Optional<MembershipEntity>>> members) {
        PartitionedKey key = organizationAndMember(id);
        return organizations
                .find(unit, key.partition(), field, LockMode.PESSIMISTIC_WRITE, viewer)
                .chain(found -> found.then(organization -> members.apply(unit, key)
                        .chain(member -> known(organization, key, member, viewer)
                                .chain(known -> known
                                        ? accessed(unit, organization, member.orElseThrow(), viewer)
                                        : Uni.createFrom().item(Result.<AccessedMember>refused(unknown(field)))))));
    }

    private Uni<Boolean> known(
            Accessed organization, PartitionedKey key, Optional<MembershipEntity> member, Viewer viewer) {
        if (organization.standing().keeper()) {
            return Uni.createFrom().item(member.isPresent());
        }
        return memberships
                .listByKeys(List.of(key), viewer)
                .map(seen -> member.isPresent() && (!seen.isEmpty() || isOwn(member.get(), viewer)));
    }

    private static boolean isOwn(MembershipEntity member, Viewer viewer) {
        return member.personId != null && member.personId.equals(viewer.personId());
    }

    /** The confirmed student of an id within the organisation. */
    public Uni<Result<LockedMember>> student(UnitOfWork unit, Accessed organization, String id) {
        return TypeId.decodePartitioned(Membership.PREFIX, id)
                .filter(one -> one.partition().equals(organization.key()))
                .map(one -> student(unit, organization, one.key()))
                .orElseGet(() -> Uni.createFrom().item(Result.refused(Refusal.of(ErrorCode.NOT_FOUND))));
    }

    /** The confirmed student of a key of the organisation. */
    Uni<Result<LockedMember>> student(UnitOfWork unit, Accessed organization, UUID key) {
        return store.findByKey(unit, new PartitionedKey(organization.key(), key))
                .chain(found -> {
                    if (found.isEmpty()) {
                        return Uni.createFrom().item(Result.refused(Refusal.of(ErrorCode.NOT_FOUND)));
                    }
                    return roles.list(unit, found.get())
                            .map(held -> held.isConfirmed(OrganizationRole.STUDENT)
                                    ? Result.done(found.get())
                                    : Result.refused(Refusal.of(ErrorCode.NOT_A_STUDENT)));
                });
    }

    public static PartitionedKey organizationAndMember(String id) {
        return TypeId.decodePartitioned(Membership.PREFIX, id).orElse(NOWHERE);
    }

    public static Refusal unknown(String field) {
        return Refusal.at(ErrorCode.NOT_FOUND, "input", field);
    }

    private Uni<Result<AccessedMember>> accessed(
            UnitOfWork unit, Accessed organization, MembershipEntity member, Viewer viewer) {
        boolean own = isOwn(member, viewer);
        boolean administrator = member.administratorSince != null;
        return store.countOtherAdministrators(unit, member).chain(others -> roles.list(unit, member)
                .map(held -> Result.done(new AccessedMember(
                        organization,
                        member,
                        held,
                        new MemberState(own, member.personId != null, administrator, administrator && others == 0)))));
    }
}
