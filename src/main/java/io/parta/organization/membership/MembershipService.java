package io.parta.organization.membership;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.identity.NotificationType;
import io.parta.identity.Person;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.membership.MembershipAccess.AccessedMember;
import io.parta.organization.membership.MembershipActs.What;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.input.TextForm;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adding members, keeping what the organisation knows of them, attaching their accounts (RO-2, RO-8, ID-3, ID-10). */
@ApplicationScoped
class MembershipService {

    static final String ADD = "memberAdd";

    private static final String PERSON_TAKEN = "membership_person_key";
    private static final What ADDED = new What(AdministrationEventType.MEMBER_ADDED, NotificationType.MEMBERSHIP_BEGUN);
    private static final What UPDATED = new What(AdministrationEventType.MEMBER_UPDATED, null);
    private static final What ATTACHED =
            new What(AdministrationEventType.MEMBER_PERSON_ATTACHED, NotificationType.MEMBERSHIP_BEGUN);

    private final Commands commands;
    private final MembershipAccess access;
    private final MemberRoleStore roles;
    private final NewMembers newMembers;
    private final Guardians guardians;
    private final PeopleByNumber people;
    private final MembershipActs acts;
    private final InputCheck check;
    private final Clock clock;

    MembershipService(
            Commands commands,
            MembershipAccess access,
            MemberRoleStore roles,
            NewMembers newMembers,
            Guardians guardians,
            PeopleByNumber people,
            MembershipActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.roles = roles;
        this.newMembers = newMembers;
        this.guardians = guardians;
        this.people = people;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    Uni<MemberAddPayload> add(MemberAddInput input, Viewer viewer) {
        var act = acts.begin(ADD, viewer);
        var faults = new ArrayList<>(check.faults(input));
        if (input.publicNumber() == null && input.rosterName() == null) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "rosterName"));
        }
        return commands.run(
                MemberAddPayload.class,
                MemberAddPayload::refused,
                unit -> access.organization(unit, input.organizationId(), "organizationId", viewer),
                (unit, organization) -> {
                    var refusals = new ArrayList<>(faults);
                    if (refusals.isEmpty()) {
                        refusals.addAll(newMembers.faults(input, organization));
                    }
                    return refusals.isEmpty() ? add(unit, act, organization, input) : refused(refusals);
                });
    }

    private Uni<Result<MemberAddPayload>> add(UnitOfWork unit, Act act, Accessed organization, MemberAddInput input) {
        unit.refuseOn(PERSON_TAKEN, Refusal.at(ErrorCode.ALREADY_A_MEMBER, "input", "publicNumber"));
        String number = input.publicNumber();
        Uni<Result<Optional<Person>>> person = number == null
                ? Uni.createFrom().item(Result.done(Optional.empty()))
                : people.find(number).map(found -> found.map(Optional::of));
        return person.chain(found -> found.then(known -> newMembers
                .wards(unit, organization, input)
                .chain(wards -> wards.then(charges -> {
                    var member = entity(organization, input, known);
                    return unit.session()
                            .persist(member)
                            .chain(() -> unit.session().flush())
                            .chain(() -> roles.add(unit, member, input.roles()))
                            .chain(() -> roles.replaceSubjects(unit, member, input.tidySubjects()))
                            .chain(() ->
                                    guardians.stand(unit, act, organization, member, charges, RoleSource.ADMINISTRATOR))
                            .chain(() -> recordAdded(unit, act, organization, member, input))
                            .replaceWith(Result.done(MemberAddPayload.of(member)));
                }))));
    }

    private MembershipEntity entity(Accessed organization, MemberAddInput input, Optional<Person> person) {
        var member = new MembershipEntity();
        member.organizationId = organization.key();
        member.id = UuidCreator.getTimeOrderedEpoch();
        member.personId = person.map(Person::key).orElse(null);
        member.rosterName = input.rosterName() == null
                ? person.map(PeopleByNumber::rosterName).orElse("")
                : TextForm.tidy(input.rosterName());
        member.birthDate = input.birthDate();
        member.createdAt = clock.instant();
        member.updatedAt = member.createdAt;
        return member;
    }

    private Uni<Void> recordAdded(
            UnitOfWork unit, Act act, Accessed organization, MembershipEntity member, MemberAddInput input) {
        var after = MemberFacts.of(member, newMembers.roles(input), input.tidySubjects());
        var before = new HashMap<String, @Nullable String>();
        MemberFacts.birthDate(null, member.birthDate, before, after);
        return acts.done(unit, act, organization, member, ADDED, before, after);
    }

    Uni<MemberUpdatePayload> update(MemberUpdateInput input, Viewer viewer) {
        var act = acts.begin(MembershipAction.UPDATE.mutation(), viewer);
        var faults = new ArrayList<>(check.faults(input));
        if (input.clearsName()) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "rosterName"));
        }
        return commands.run(
                MemberUpdatePayload.class,
                MemberUpdatePayload::refused,
                unit -> access.member(unit, input.id(), "id", MembershipAction.UPDATE, viewer),
                (unit, found) -> {
                    var refusals = new ArrayList<>(faults);
                    found.decide(MembershipAction.UPDATE).ifPresent(refusals::add);
                    if (refusals.isEmpty() && found.membership().version != input.version()) {
                        refusals.add(Refusal.at(ErrorCode.CONFLICT, "input", "version"));
                    }
                    return refusals.isEmpty() ? update(unit, act, found, input) : refused(refusals);
                });
    }

    private Uni<Result<MemberUpdatePayload>> update(
            UnitOfWork unit, Act act, AccessedMember found, MemberUpdateInput input) {
        return roles.listSubjects(unit, found.membership()).chain(subjects -> {
            var refusals = faults(found, input, subjects);
            if (!refusals.isEmpty()) {
                return refused(refusals);
            }
            var member = found.membership();
            var held = found.roles().all();
            var before = MemberFacts.of(member, held, subjects);
            var oldBirthDate = member.birthDate;
            member.rosterName = input.rosterName(member.rosterName);
            member.birthDate = input.birthDate(member.birthDate);
            member.updatedAt = clock.instant();
            var taught = input.tidySubjects(subjects);
            var after = MemberFacts.of(member, held, taught);
            MemberFacts.birthDate(oldBirthDate, member.birthDate, before, after);
            return unit.session()
                    .flush()
                    .chain(() -> roles.replaceSubjects(unit, member, taught))
                    .chain(() -> acts.done(unit, act, found.organization(), member, UPDATED, before, after))
                    .replaceWith(Result.done(MemberUpdatePayload.of(member)));
        });
    }

    private List<Refusal> faults(AccessedMember found, MemberUpdateInput input, List<String> subjects) {
        var refusals = new ArrayList<Refusal>();
        var birthDate = input.birthDate(found.membership().birthDate);
        var today = newMembers.today(found.organization());
        Set<OrganizationRole> held = found.roles().all();
        if (input.has("birthDate")) {
            if (!MembershipPolicy.isBirthDate(birthDate, today)) {
                refusals.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "birthDate"));
            } else if (!MembershipPolicy.fitAge(held, birthDate, today)) {
                refusals.add(Refusal.at(ErrorCode.ROLE_NOT_FOR_MINOR, "input", "birthDate"));
            }
        }
        if (input.has("subjects")
                && held.contains(OrganizationRole.TEACHER)
                && input.tidySubjects(subjects).isEmpty()) {
            refusals.add(Refusal.at(ErrorCode.SUBJECT_REQUIRED, "input", "subjects"));
        }
        return refusals;
    }

    Uni<MemberAttachPersonPayload> attachPerson(MemberAttachPersonInput input, Viewer viewer) {
        var act = acts.begin(MembershipAction.ATTACH_PERSON.mutation(), viewer);
        var faults = check.faults(input);
        return commands.run(
                MemberAttachPersonPayload.class,
                MemberAttachPersonPayload::refused,
                unit -> access.member(unit, input.id(), "id", MembershipAction.ATTACH_PERSON, viewer),
                (unit, found) -> {
                    var refusals = new ArrayList<>(faults);
                    found.decide(MembershipAction.ATTACH_PERSON).ifPresent(refusals::add);
                    return refusals.isEmpty()
                            ? people.find(input.publicNumber())
                                    .chain(person -> person.then(one -> attach(unit, act, found, one)))
                            : refused(refusals);
                });
    }

    private Uni<Result<MemberAttachPersonPayload>> attach(
            UnitOfWork unit, Act act, AccessedMember found, Person person) {
        unit.refuseOn(PERSON_TAKEN, Refusal.at(ErrorCode.ALREADY_A_MEMBER, "input", "publicNumber"));
        var member = found.membership();
        var before = MemberFacts.of(member, Set.of(), List.of());
        member.personId = person.key();
        member.updatedAt = clock.instant();
        var after = MemberFacts.of(member, Set.of(), List.of());
        return unit.session()
                .flush()
                .chain(() -> acts.done(unit, act, found.organization(), member, ATTACHED, before, after))
                .replaceWith(Result.done(MemberAttachPersonPayload.of(member)));
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }
}
