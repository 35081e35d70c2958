package io.parta.organization.application.command;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.identity.Persons;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.application.Applications;
import io.parta.organization.membership.GuardianshipKind;
import io.parta.organization.membership.Joining;
import io.parta.organization.membership.Joining.Prospect;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an application comes to be, whoever has it sent (AP-1, IN-1). */
@ApplicationScoped
class ApplicationSending implements Applications {

    private static final String OPEN_TAKEN = "application_open_key";
    private static final Refusal ALREADY_OPEN =
            Refusal.of(ErrorCode.APPLICATION_ALREADY_OPEN).with(Remedy.mutation("applicationWithdraw"));

    private final ApplicationStore store;
    private final Joining joining;
    private final Persons persons;
    private final ApplicationActs acts;
    private final Clock clock;

    ApplicationSending(ApplicationStore store, Joining joining, Persons persons, ApplicationActs acts, Clock clock) {
        this.store = store;
        this.joining = joining;
        this.persons = persons;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * What somebody asks for, tidy.
     *
     * @param rosterName null takes the profile's
     * @param child whom GUARDIAN is asked for; null without that role
     */
    record Wish(
            UUID personKey,
            Set<OrganizationRole> roles,
            @Nullable String rosterName,
            List<String> subjects,
            @Nullable String className,
            @Nullable Child child,
            @Nullable String comment,
            @Nullable UUID invitationKey) {}

    /** A child as the applicant typed it. */
    record Child(String name, @Nullable String className, GuardianshipKind kind) {

        private static final int SAME = 0;

        /** Whether the application names this child: the same words, capitals aside. */
        boolean isOf(ApplicationEntity application) {
            return compare(name, application.childName) == SAME
                    && compare(className, application.childClassName) == SAME;
        }

        private static int compare(@Nullable String one, @Nullable String other) {
            return one == null || other == null
                    ? (Objects.equals(one, other) ? SAME : 1)
                    : one.compareToIgnoreCase(other);
        }
    }

    @Override
    public Uni<Result<UUID>> sendAsGuardian(UnitOfWork unit, Act act, Accessed organization, GuardianClaim claim) {
        var child = new Child(claim.childName(), claim.childClassName(), claim.kind());
        var wish = new Wish(
                claim.personKey(),
                EnumSet.of(OrganizationRole.GUARDIAN),
                claim.rosterName(),
                List.of(),
                null,
                child,
                null,
                claim.invitationKey());
        return store.findOpen(unit, organization.key(), claim.personKey())
                .chain(open -> open.isEmpty()
                        ? sendNew(unit, act, organization, wish)
                        : join(unit, act, organization, open.get(), wish, child));
    }

    /**
     * Sends it. Refusals, without a path: APPLICATION_ALREADY_OPEN, ROLE_ALREADY_HELD, ROLE_NOT_FOR_MINOR,
     * APPLICATION_LIMIT_REACHED.
     */
    Uni<Result<UUID>> send(UnitOfWork unit, Act act, Accessed organization, Wish wish) {
        return store.findOpen(unit, organization.key(), wish.personKey())
                .chain(open -> open.isEmpty()
                        ? sendNew(unit, act, organization, wish)
                        : Uni.createFrom().item(Result.refused(ALREADY_OPEN)));
    }

    private Uni<Result<UUID>> sendNew(UnitOfWork unit, Act act, Accessed organization, Wish wish) {
        unit.refuseOn(OPEN_TAKEN, ALREADY_OPEN);
        var since = clock.instant().minus(ApplicationLimits.DAY);
        return joining.foresee(unit, organization, wish.personKey(), wish.roles())
                .chain(prospect -> store.countSent(unit, wish.personKey(), since)
                        .chain(sent -> {
                            var faults = faults(wish, prospect);
                            ApplicationLimits.refuse(sent).ifPresent(faults::add);
                            return faults.isEmpty()
                                    ? persist(unit, act, organization, wish).map(Result::done)
                                    : Uni.createFrom().item(Result.<UUID>refused(faults));
                        }));
    }

    /** GUARDIAN may be asked for again: for one more child. */
    private static List<Refusal> faults(Wish wish, Prospect prospect) {
        var faults = new ArrayList<Refusal>();
        if (wish.roles().stream()
                .anyMatch(role ->
                        role != OrganizationRole.GUARDIAN && prospect.held().contains(role))) {
            faults.add(Refusal.of(ErrorCode.ROLE_ALREADY_HELD));
        }
        if (!prospect.fitAge()) {
            faults.add(Refusal.of(ErrorCode.ROLE_NOT_FOR_MINOR));
        }
        return faults;
    }

    private Uni<UUID> persist(UnitOfWork unit, Act act, Accessed organization, Wish wish) {
        var application = new ApplicationEntity();
        application.organizationId = organization.key();
        application.id = UuidCreator.getTimeOrderedEpoch();
        application.personId = wish.personKey();
        application.roles = ApplicationEntity.names(wish.roles());
        application.subjects = wish.subjects().toArray(String[]::new);
        application.className = wish.className();
        application.comment = wish.comment();
        application.invitationId = wish.invitationKey();
        application.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        application.updatedAt = application.createdAt;
        name(application, wish.child());
        return rosterName(wish)
                .invoke(name -> application.rosterName = name)
                .chain(() -> unit.session().persist(application))
                .chain(() -> unit.session().flush())
                .chain(() -> acts.tellOfNew(unit, act, organization, application))
                .replaceWith(application.id);
    }

    private Uni<String> rosterName(Wish wish) {
        String given = wish.rosterName();
        return given != null
                ? Uni.createFrom().item(given)
                : persons.listByKeys(List.of(wish.personKey()))
                        .map(found -> Objects.requireNonNull(found.get(wish.personKey()))
                                .listedName());
    }

    /** One more claim of an application that waits: it names one child, and which is the administration's matter. */
    private Uni<Result<UUID>> join(
            UnitOfWork unit, Act act, Accessed organization, ApplicationEntity open, Wish wish, Child child) {
        if (open.childName != null) {
            return Uni.createFrom().item(child.isOf(open) ? Result.done(open.id) : Result.refused(ALREADY_OPEN));
        }
        var roles = open.askedRoles();
        roles.add(OrganizationRole.GUARDIAN);
        return joining.foresee(unit, organization, wish.personKey(), roles).chain(prospect -> {
            if (!prospect.fitAge()) {
                return Uni.createFrom().item(Result.refused(Refusal.of(ErrorCode.ROLE_NOT_FOR_MINOR)));
            }
            var granted = open.rolesToGrant();
            granted.add(OrganizationRole.GUARDIAN);
            open.roles = ApplicationEntity.names(roles);
            open.grantedRoles = open.grantedRoles == null ? null : ApplicationEntity.names(granted);
            open.invitationId = Optional.ofNullable(wish.invitationKey()).orElse(open.invitationId);
            open.updatedAt = clock.instant();
            name(open, child);
            acts.tell(unit, act, organization, open, AdministrationEventType.APPLICATION_UPDATED);
            return unit.session().flush().replaceWith(Result.done(open.id));
        });
    }

    private static void name(ApplicationEntity application, @Nullable Child child) {
        if (child != null) {
            application.childName = child.name();
            application.childClassName = child.className();
            application.childKind = child.kind();
        }
    }
}
