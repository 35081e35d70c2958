package io.parta.organization.administrator;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Administrators inside a command of another context, under the organisation's row lock. */
public interface Administrators {

    /** The order that appoints an administrator (OR-3): its number, 1 to 50 characters on one line, and its day. */
    record Order(String number, LocalDate date) {}

    /**
     * Appoints a person as {@code administratorAppoint} does, audit, events and notification included; nothing is changed
     * for whoever is administrator already. Refuses, at {@code input.id}, with NOT_FOUND and NOT_ALLOWED.
     */
    Uni<List<Refusal>> appoint(UnitOfWork unit, Accessed organization, UUID person, Order order, Act act);
}
