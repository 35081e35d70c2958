package io.parta.organization.membership;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members.Member;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People become members, or gain roles, by what other contexts decide: an invitation, an application (RO-4, RO-9, IN-4). The
 * caller holds the organisation's row lock and has decided that this person may.
 */
public interface Joining {

    /**
     * What a person comes with.
     *
     * @param personKey who joins; null for a child without an account (RO-8), whose roster name is given
     * @param membershipKey the roster's entry of a child without an account to attach the person to (RO-8); null for none
     * @param roles confirmed at once; GUARDIAN follows from the wards
     * @param subjects of a teacher, beside those taught already
     * @param wards students to stand for
     * @param source of the roles and guardianships
     * @param rosterName of a new membership; null takes the profile's
     * @param birthDate of a membership that has none yet (ID-10); null says nothing
     */
    record Entry(
            @Nullable UUID personKey,
            @Nullable UUID membershipKey,
            Set<OrganizationRole> roles,
            List<String> subjects,
            List<Ward> wards,
            RoleSource source,
            @Nullable String rosterName,
            @Nullable LocalDate birthDate) {

        /** Of a person whose birth date nobody who decides knows. */
        public Entry(
                UUID personKey,
                @Nullable UUID membershipKey,
                Set<OrganizationRole> roles,
                List<String> subjects,
                List<Ward> wards,
                RoleSource source,
                @Nullable String rosterName) {
            this(personKey, membershipKey, roles, subjects, wards, source, rosterName, null);
        }
    }

    /**
     * A student whom the person stands for.
     *
     * @param confirmed whether somebody who may has confirmed it; else guardianship and role wait (RO-7)
     */
    record Ward(UUID studentKey, GuardianshipKind kind, boolean confirmed) {}

    /**
     * A member after joining.
     *
     * @param isNew whether the person was none before
     * @param gained roles that they did not hold before, confirmed or not
     */
    record Joined(Member member, boolean isNew, Set<OrganizationRole> gained) {}

    /**
     * What somebody who asks for roles would bring to joining.
     *
     * @param membershipKey their membership there; null for none
     * @param held confirmed roles of theirs
     * @param fitAge whether one person of their age may hold the roles asked for beside those held
     */
    record Prospect(@Nullable UUID membershipKey, Set<OrganizationRole> held, boolean fitAge) {}

    /** Looks ahead: what joining would meet that is evident already. Changes nothing. */
    Uni<Prospect> foresee(UnitOfWork unit, Accessed organization, UUID personKey, Set<OrganizationRole> roles);

    /**
     * Makes the person a member or gives the member what they lack, records and tells it; nothing is done twice.
     *
     * <p>Refusals, without a path: ROLE_NOT_FOR_MINOR (a link never gives a minor an adult's role, RO-7), SUBJECT_REQUIRED (a
     * new teacher without a subject), NOT_A_STUDENT (a ward who is none here), INVALID_INPUT (a ward who is the person),
     * ALREADY_A_MEMBER (the entry to attach to is not the person's own membership), PERSON_ALREADY_ATTACHED (it is
     * somebody else's), NOT_FOUND (it has ended).
     */
    Uni<Result<Joined>> join(UnitOfWork unit, Act act, Accessed organization, Entry entry);

    /** Why {@link #join} would refuse now; empty when it would not. For whoever has to know before changing something else. */
    Uni<Optional<Refusal>> refusal(UnitOfWork unit, Accessed organization, Entry entry);
}
