package io.parta.organization.invitation.accept;

import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.application.Applications;
import io.parta.organization.application.Applications.GuardianClaim;
import io.parta.organization.invitation.InvitationAction;
import io.parta.organization.invitation.InvitationActs;
import io.parta.organization.invitation.InvitationActs.What;
import io.parta.organization.invitation.accept.AcceptStore.Holdings;
import io.parta.organization.invitation.accept.AcceptStore.Offer;
import io.parta.organization.invitation.accept.AcceptStore.Taker;
import io.parta.organization.membership.Joining;
import io.parta.organization.membership.Joining.Entry;
import io.parta.organization.membership.Joining.Joined;
import io.parta.organization.membership.Joining.Ward;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.membership.RoleSource;
import io.parta.organization.structure.Classes;
import io.parta.organization.structure.Classes.TaughtClass;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.secret.LinkToken;
import io.parta.platform.secret.SecretGuard;
import io.parta.platform.secret.SecretKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Accepts invitations: the token, then what is lacking, then the use, in one transaction (IN-4). */
@ApplicationScoped
class AcceptService {

    private static final Refusal NOT_VALID = Refusal.at(ErrorCode.INVITATION_NOT_VALID, "input", "token");

    private final Commands commands;
    private final SecretGuard guard;
    private final OrganizationAccess organizations;
    private final AcceptStore store;
    private final Joining joining;
    private final Classes classes;
    private final Applications applications;
    private final InvitationActs acts;
    private final InputCheck check;
    private final Clock clock;

    AcceptService(
            Commands commands,
            SecretGuard guard,
            OrganizationAccess organizations,
            AcceptStore store,
            Joining joining,
            Classes classes,
            Applications applications,
            InvitationActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.guard = guard;
        this.organizations = organizations;
        this.store = store;
        this.joining = joining;
        this.classes = classes;
        this.applications = applications;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    /** Somebody with a token. */
    private record Attempt(Act act, InvitationAcceptInput input, LinkToken token, UUID person, Instant now) {}

    /** A person before an offer that is of use to them. */
    private record Taking(Attempt attempt, Accessed organization, Offer offer, Taker taker) {

        UUID key() {
            return organization.key();
        }

        List<String> subjects() {
            return offer.role() == OrganizationRole.TEACHER
                    ? attempt.input().subjectsWith(offer.subjects())
                    : List.of();
        }

        Entry entry() {
            boolean guardian = offer.role() == OrganizationRole.GUARDIAN;
            UUID student = offer.studentKey();
            return new Entry(
                    attempt.person(),
                    guardian ? null : student,
                    guardian ? Set.of() : Set.of(offer.role()),
                    subjects(),
                    guardian && student != null
                            ? List.of(new Ward(student, attempt.input().kind(), false))
                            : List.of(),
                    RoleSource.INVITATION,
                    attempt.input().tidyRosterName());
        }

        InvitationAcceptPayload payload(
                InvitationOutcome outcome,
                @Nullable UUID member,
                @Nullable UUID application,
                Set<OrganizationRole> gained) {
            UUID led = offer.role() == OrganizationRole.STUDENT ? offer.classKey() : null;
            return new InvitationAcceptPayload(
                    key(), member, led, application, outcome, List.copyOf(gained), List.of());
        }
    }

    Uni<InvitationAcceptPayload> accept(InvitationAcceptInput input, Viewer viewer) {
        var act = acts.begin(InvitationAction.ACCEPT, viewer);
        var faults = check.faults(input);
        var token = LinkToken.sent(input.token());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var attempt = new Attempt(act, input, token, viewer.requirePersonId(), now);
        var command = commands.run(
                InvitationAcceptPayload.class,
                InvitationAcceptPayload::refused,
                unit -> faults.isEmpty()
                        ? accept(unit, attempt)
                        : Uni.createFrom().item(Result.<InvitationAcceptPayload>refused(faults)));
        return guard.guard(SecretKind.INVITATION, command, InvitationAcceptPayload::isOfNoUse);
    }

    /** Looks before it locks: whoever guesses stands in nobody's way, and whatever is wrong takes the same statements. */
    private Uni<Result<InvitationAcceptPayload>> accept(UnitOfWork unit, Attempt attempt) {
        var token = attempt.token();
        return look(unit, attempt)
                .chain(seen -> seen.isEmpty()
                        ? refused(NOT_VALID)
                        : organizations
                                .find(
                                        unit,
                                        token.partition(),
                                        "token",
                                        LockMode.PESSIMISTIC_WRITE,
                                        attempt.act().viewer())
                                .chain(found -> found.then(
                                        organization -> look(unit, attempt).chain(still -> still.map(one -> take(
                                                        unit,
                                                        new Taking(attempt, organization, one.offer(), one.taker())))
                                                .orElseGet(() -> refused(NOT_VALID))))));
    }

    /** An offer that is of use to whoever has the token. */
    private record Seen(Offer offer, Taker taker) {}

    private Uni<Optional<Seen>> look(UnitOfWork unit, Attempt attempt) {
        var token = attempt.token();
        return store.find(unit, token, attempt.now())
                .chain(offer -> store.taker(unit, token.partition(), offer, attempt.person())
                        .map(taker -> offer.filter(one -> AcceptPolicy.isOfUse(one, taker))
                                .map(one -> new Seen(one, taker))));
    }

    private Uni<Result<InvitationAcceptPayload>> take(UnitOfWork unit, Taking taking) {
        if (taking.taker().accepted() && taking.taker().membershipKey() != null) {
            return alreadyThere(taking);
        }
        return AcceptPolicy.isClaim(taking.offer())
                ? claim(unit, taking)
                : store.holdings(unit, taking.key(), taking.offer(), taking.subjects(), taking.taker())
                        .chain(holdings -> AcceptPolicy.hasAll(taking.offer(), taking.taker(), holdings)
                                ? alreadyThere(taking)
                                : join(unit, taking, holdings));
    }

    private static Uni<Result<InvitationAcceptPayload>> alreadyThere(Taking taking) {
        var taker = taking.taker();
        return Uni.createFrom()
                .item(Result.done(taking.payload(
                        InvitationOutcome.ALREADY_THERE, taker.membershipKey(), taker.applicationKey(), Set.of())));
    }

    private Uni<Result<InvitationAcceptPayload>> join(UnitOfWork unit, Taking taking, Holdings holdings) {
        return joining.join(unit, taking.attempt().act(), taking.organization(), taking.entry())
                .chain(joined -> located(joined).then(one -> placed(unit, taking, holdings, one.member())
                        .chain(refusal -> refusal.isPresent()
                                ? refused(refusal.get())
                                : taken(unit, taking, one.member().key(), null)
                                        .replaceWith(Result.done(joinedPayload(taking, one))))));
    }

    private static InvitationAcceptPayload joinedPayload(Taking taking, Joined joined) {
        var outcome = taking.taker().membershipKey() == null ? InvitationOutcome.JOINED : InvitationOutcome.EXTENDED;
        return taking.payload(outcome, joined.member().key(), null, joined.gained());
    }

    /** Where the person can mend it, the refusal says so. */
    private static Result<Joined> located(Result<Joined> joined) {
        return joined instanceof Result.Refused<Joined> refused
                ? Result.refused(refused.refusals().stream()
                        .map(one -> one.code() == ErrorCode.SUBJECT_REQUIRED
                                ? Refusal.at(one.code(), "input", "subjects")
                                : one)
                        .toList())
                : joined;
    }

    private Uni<Optional<Refusal>> placed(UnitOfWork unit, Taking taking, Holdings holdings, Member member) {
        UUID schoolClass = taking.offer().classKey();
        return taking.offer().role() != OrganizationRole.STUDENT || schoolClass == null || holdings.place()
                ? Uni.createFrom().item(Optional.empty())
                : classes.placeStudent(unit, taking.attempt().act(), taking.organization(), member, schoolClass);
    }

    /** What the person types of their child waits for the administration; the class is known when the invitation has one. */
    private Uni<Result<InvitationAcceptPayload>> claim(UnitOfWork unit, Taking taking) {
        var input = taking.attempt().input();
        String childName = input.childName();
        if (childName == null) {
            return refused(Refusal.at(ErrorCode.INVALID_INPUT, "input", "child", "name"));
        }
        return className(unit, taking)
                .chain(invited -> invited.then(className -> applications
                        .sendAsGuardian(
                                unit,
                                taking.attempt().act(),
                                taking.organization(),
                                new GuardianClaim(
                                        taking.attempt().person(),
                                        input.tidyRosterName(),
                                        childName,
                                        input.childClassName() == null
                                                ? className.orElse(null)
                                                : input.childClassName(),
                                        input.kind(),
                                        taking.offer().key()))
                        .chain(sent -> sent.then(application -> sent(unit, taking, application)))));
    }

    private Uni<Result<Optional<String>>> className(UnitOfWork unit, Taking taking) {
        UUID schoolClass = taking.offer().classKey();
        return schoolClass == null
                ? Uni.createFrom().item(Result.done(Optional.empty()))
                : classes.listTaught(unit, taking.key(), List.of(schoolClass))
                        .map(found -> found.isEmpty()
                                ? Result.refused(Refusal.of(ErrorCode.CLASS_NOT_ACTIVE))
                                : Result.done(Optional.ofNullable(found.get(schoolClass))
                                        .map(TaughtClass::name)));
    }

    private Uni<Result<InvitationAcceptPayload>> sent(UnitOfWork unit, Taking taking, UUID application) {
        var taker = taking.taker();
        if (application.equals(taker.applicationKey())) {
            return alreadyThere(taking);
        }
        Uni<Void> kept = taker.accepted()
                ? store.renew(
                        unit, taking.key(), taking.offer(), taking.attempt().person(), application)
                : taken(unit, taking, taker.membershipKey(), application);
        return kept.replaceWith(Result.done(
                taking.payload(InvitationOutcome.APPLICATION_SENT, taker.membershipKey(), application, Set.of())));
    }

    private Uni<Void> taken(UnitOfWork unit, Taking taking, @Nullable UUID member, @Nullable UUID application) {
        var attempt = taking.attempt();
        int uses = taking.offer().uses();
        return store.take(unit, taking.key(), taking.offer(), attempt.person(), application, attempt.now())
                .chain(() -> acts.done(
                        unit,
                        attempt.act(),
                        taking.organization(),
                        new What(
                                AdministrationEventType.INVITATION_ACCEPTED,
                                taking.offer().key(),
                                member),
                        Map.of("uses", String.valueOf(uses)),
                        Map.of("uses", String.valueOf(uses + 1))));
    }

    private static <T> Uni<Result<T>> refused(Refusal refusal) {
        return Uni.createFrom().item(Result.refused(refusal));
    }
}
