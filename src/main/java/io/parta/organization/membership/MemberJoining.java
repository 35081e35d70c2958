package io.parta.organization.membership;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.identity.NotificationType;
import io.parta.identity.Persons;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.membership.Guardians.Charge;
import io.parta.organization.membership.MembershipActs.What;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.InTurn;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Joining}: loads what it needs, decides, changes, tells. */
@ApplicationScoped
class MemberJoining implements Joining {

    private static final What BEGUN = new What(AdministrationEventType.MEMBER_ADDED, NotificationType.MEMBERSHIP_BEGUN);
    private static final What ATTACHED =
            new What(AdministrationEventType.MEMBER_PERSON_ATTACHED, NotificationType.MEMBERSHIP_BEGUN);
    private static final What GREW =
            new What(AdministrationEventType.MEMBER_ROLES_CHANGED, NotificationType.MEMBERSHIP_ROLES_CHANGED);

    private final MembershipStore members;
    private final MemberRoleStore roles;
    private final MembershipAccess access;
    private final Guardians guardians;
    private final Persons persons;
    private final MembershipActs acts;
    private final Clock clock;

    MemberJoining(
            MembershipStore members,
            MemberRoleStore roles,
            MembershipAccess access,
            Guardians guardians,
            Persons persons,
            MembershipActs acts,
            Clock clock) {
        this.members = members;
        this.roles = roles;
        this.access = access;
        this.guardians = guardians;
        this.persons = persons;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whom the entry makes a member, as they are before it. */
    private record Joiner(
            MembershipEntity membership, boolean isNew, boolean isAttached, MemberRoles held, List<String> subjects) {

        Set<OrganizationRole> gains(Entry entry) {
            var gains = EnumSet.noneOf(OrganizationRole.class);
            entry.roles().stream().filter(role -> !held.isConfirmed(role)).forEach(gains::add);
            if (!entry.wards().isEmpty() && !held.has(OrganizationRole.GUARDIAN)) {
                gains.add(OrganizationRole.GUARDIAN);
            }
            return gains;
        }

        Set<OrganizationRole> after(Entry entry) {
            var after = held.without(Set.of());
            after.addAll(entry.roles());
            if (!entry.wards().isEmpty()) {
                after.add(OrganizationRole.GUARDIAN);
            }
            return after;
        }

        List<String> taught(Entry entry) {
            return after(entry).contains(OrganizationRole.TEACHER)
                    ? Subjects.tidy(Stream.concat(subjects.stream(), entry.subjects().stream())
                            .toList())
                    : subjects;
        }

        @Nullable
        LocalDate born(Entry entry) {
            return membership.birthDate == null ? entry.birthDate() : membership.birthDate;
        }
    }

    /** What an entry comes to when nothing stands against it. */
    private record Decided(Joiner joiner, List<Charge> charges) {}

    @Override
    public Uni<Result<Joined>> join(UnitOfWork unit, Act act, Accessed organization, Entry entry) {
        return decide(unit, organization, entry)
                .chain(decided -> decided.then(
                        found -> join(unit, act, organization, entry, found).map(Result::done)));
    }

    @Override
    public Uni<Optional<Refusal>> refusal(UnitOfWork unit, Accessed organization, Entry entry) {
        return decide(unit, organization, entry)
                .map(decided -> decided instanceof Result.Refused<Decided> refused
                        ? Optional.of(refused.refusals().get(0))
                        : Optional.empty());
    }

    private Uni<Result<Decided>> decide(UnitOfWork unit, Accessed organization, Entry entry) {
        return charges(unit, organization, entry)
                .chain(students -> students.then(wards -> joiner(unit, organization, entry)
                        .map(found -> found.chain(joiner -> faults(organization, entry, joiner, wards)
                                .map(Result::<Decided>refused)
                                .orElseGet(() -> Result.done(new Decided(joiner, wards)))))));
    }

    @Override
    public Uni<Prospect> foresee(UnitOfWork unit, Accessed organization, UUID personKey, Set<OrganizationRole> asked) {
        var today = today(organization);
        return members.findLiving(unit, organization.key(), personKey)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom()
                                .item(new Prospect(null, Set.of(), MembershipPolicy.fitAge(asked, null, today)))
                        : roles.list(unit, found.get()).map(held -> {
                            var all = held.without(Set.of());
                            all.addAll(asked);
                            var confirmed =
                                    all.stream().filter(held::isConfirmed).collect(Collectors.toSet());
                            boolean fit = held.all().containsAll(asked)
                                    || MembershipPolicy.fitAge(all, found.get().birthDate, today);
                            return new Prospect(found.get().id, confirmed, fit);
                        }));
    }

    private Uni<Result<List<Charge>>> charges(UnitOfWork unit, Accessed organization, Entry entry) {
        var charges = new ArrayList<Charge>();
        var faults = new ArrayList<Refusal>();
        return InTurn.each(entry.wards(), ward -> access.student(unit, organization, ward.studentKey())
                        .invoke(found -> {
                            if (found instanceof Result.Done<LockedMember> done) {
                                charges.add(new Charge(done.value(), ward.kind(), ward.confirmed()));
                            } else {
                                faults.add(Refusal.of(ErrorCode.NOT_A_STUDENT));
                            }
                        })
                        .replaceWithVoid())
                .map(nothing -> faults.isEmpty() ? Result.done(List.copyOf(charges)) : Result.refused(faults));
    }

    private Uni<Result<Joiner>> joiner(UnitOfWork unit, Accessed organization, Entry entry) {
        UUID person = entry.personKey();
        Uni<Optional<MembershipEntity>> present = person == null
                ? Uni.createFrom().item(Optional.empty())
                : members.findLiving(unit, organization.key(), person);
        return present.chain(own -> {
            UUID attachTo = entry.membershipKey();
            if (attachTo == null) {
                return own.isPresent() ? known(unit, own.get(), false) : created(organization, entry);
            }
            return members.findLivingByKey(unit, new PartitionedKey(organization.key(), attachTo))
                    .chain(target -> attachable(entry, own, target)
                            .map(refusal -> Uni.createFrom().item(Result.<Joiner>refused(refusal)))
                            .orElseGet(() -> known(unit, target.orElseThrow(), person != null && own.isEmpty())));
        });
    }

    private static Optional<Refusal> attachable(
            Entry entry, Optional<MembershipEntity> own, Optional<MembershipEntity> target) {
        if (target.isEmpty()) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        UUID attached = target.get().personId;
        if (attached != null && entry.personKey() != null && !attached.equals(entry.personKey())) {
            return Optional.of(Refusal.of(ErrorCode.PERSON_ALREADY_ATTACHED));
        }
        return own.isPresent() && !own.get().id.equals(target.get().id)
                ? Optional.of(Refusal.of(ErrorCode.ALREADY_A_MEMBER))
                : Optional.empty();
    }

    private Uni<Result<Joiner>> known(UnitOfWork unit, MembershipEntity member, boolean attaches) {
        return roles.list(unit, member).chain(held -> roles.listSubjects(unit, member)
                .map(subjects -> Result.done(new Joiner(member, false, attaches, held, subjects))));
    }

    private Uni<Result<Joiner>> created(Accessed organization, Entry entry) {
        UUID key = entry.personKey();
        String given = entry.rosterName();
        if (key == null) {
            return Uni.createFrom().item(Result.done(created(organization, Objects.requireNonNull(given))));
        }
        return persons.listByKeys(List.of(key)).map(people -> {
            var person = people.get(key);
            return person == null
                    ? Result.refused(Refusal.of(ErrorCode.NOT_FOUND))
                    : Result.done(created(organization, given == null ? PeopleByNumber.rosterName(person) : given));
        });
    }

    private Joiner created(Accessed organization, String rosterName) {
        var member = new MembershipEntity();
        member.organizationId = organization.key();
        member.id = UuidCreator.getTimeOrderedEpoch();
        member.rosterName = rosterName;
        member.createdAt = clock.instant();
        return new Joiner(member, true, false, MemberRoles.NONE, List.of());
    }

    private Optional<Refusal> faults(Accessed organization, Entry entry, Joiner joiner, List<Charge> charges) {
        if (charges.stream().anyMatch(one -> one.student().key().equals(joiner.membership().id))) {
            return Optional.of(Refusal.of(ErrorCode.INVALID_INPUT));
        }
        var today = today(organization);
        if (!joiner.gains(entry).isEmpty()
                && !MembershipPolicy.fitAge(joiner.after(entry), joiner.born(entry), today)) {
            return Optional.of(Refusal.of(ErrorCode.ROLE_NOT_FOR_MINOR));
        }
        return joiner.gains(entry).contains(OrganizationRole.TEACHER)
                        && joiner.taught(entry).isEmpty()
                ? Optional.of(Refusal.of(ErrorCode.SUBJECT_REQUIRED))
                : Optional.empty();
    }

    private Uni<Joined> join(UnitOfWork unit, Act act, Accessed organization, Entry entry, Decided decided) {
        var joiner = decided.joiner();
        var member = joiner.membership();
        var gained = joiner.gains(entry);
        var taught = joiner.taught(entry);
        var before = facts(joiner);
        var after = apply(entry, joiner, before);
        Uni<?> kept = joiner.isNew()
                ? unit.session().persist(member)
                : Uni.createFrom().voidItem();
        return kept.chain(() -> unit.session().flush())
                .chain(() -> roles.add(unit, member, entry.roles(), entry.source(), MembershipRoleState.CONFIRMED))
                .chain(() -> taught.equals(joiner.subjects())
                        ? Uni.createFrom().voidItem()
                        : roles.replaceSubjects(unit, member, taught))
                .chain(() -> guardians.stand(unit, act, organization, member, decided.charges(), entry.source()))
                .chain(() -> after.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : acts.done(unit, act, organization, member, what(joiner), before, after))
                .chain(() -> members.listByKeys(unit, organization.key(), List.of(member.id)))
                .map(found -> new Joined(Objects.requireNonNull(found.get(member.id)), joiner.isNew(), gained));
    }

    private static Map<String, @Nullable String> facts(Joiner joiner) {
        return joiner.isNew()
                ? new HashMap<>()
                : MemberFacts.of(joiner.membership(), joiner.held().all(), joiner.subjects());
    }

    /** Puts onto the membership what the entry changes of it; what the audit log says, nothing when nothing changes. */
    private Map<String, @Nullable String> apply(Entry entry, Joiner joiner, Map<String, @Nullable String> before) {
        var member = joiner.membership();
        var taught = joiner.taught(entry);
        var born = joiner.born(entry);
        var wasBorn = member.birthDate;
        boolean changes = joiner.isNew()
                || joiner.isAttached()
                || !joiner.gains(entry).isEmpty()
                || !taught.equals(joiner.subjects())
                || !Objects.equals(born, wasBorn);
        if (!changes) {
            return Map.of();
        }
        member.personId = entry.personKey() == null ? member.personId : entry.personKey();
        member.birthDate = born;
        member.updatedAt = clock.instant();
        var after = MemberFacts.of(member, joiner.after(entry), taught);
        MemberFacts.birthDate(wasBorn, born, before, after);
        return after;
    }

    private static What what(Joiner joiner) {
        return joiner.isNew() ? BEGUN : joiner.isAttached() ? ATTACHED : GREW;
    }

    private LocalDate today(Accessed organization) {
        return LocalDate.ofInstant(clock.instant(), organization.timeZone());
    }
}
