package io.parta.organization.structure;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members.Member;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What {@link Classes} asks of the package that keeps the students of classes, which knows this one: a bean there. */
public interface StudentPlacing {

    /** Puts a confirmed student into a class that is taught, as {@link Classes#placeStudent} says. */
    Uni<Optional<Refusal>> place(UnitOfWork unit, Act act, Accessed organization, Member student, LockedClass to);

    /** Why {@link #place} would refuse now; empty when it would not. Changes nothing. */
    Uni<Optional<Refusal>> refusal(UnitOfWork unit, Accessed organization, Member student, LockedClass to);
}
