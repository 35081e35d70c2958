package io.parta.safety;

import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who may reach whom (SF-4): the one function that every action asks. */
public interface Contacts {

    /**
     * Whether a person may do this to others.
     *
     * <p>Refusals, without a path: PERSON_NOT_VERIFIED and PERSON_BLOCKED of {@code from}; CONTACT_NOT_ALLOWED of the other,
     * for whatever reason, an unknown person's alike.
     *
     * @param to keys of people, known or not
     * @return for each of the people: empty when {@code from} may, else why not; one statement whatever their number
     */
    Uni<Map<UUID, Optional<Refusal>>> decide(UUID from, Collection<UUID> to, ContactWay way);

    /** The same inside a command's session. */
    Uni<Map<UUID, Optional<Refusal>>> decide(UnitOfWork unit, UUID from, Collection<UUID> to, ContactWay way);
}
