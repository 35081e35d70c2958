package io.parta.testing;

import io.parta.platform.identity.Viewer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** People beyond the demo's: as many as a test needs, without a log-in at Keycloak. */
public final class TestPeople {

    private TestPeople() {}

    /** Makes a person who belongs nowhere, and the viewer that the transport would make of their credential. */
    public static Viewer newcomer() {
        UUID person = UUID.randomUUID();
        Database.query(
                "INSERT INTO person (id, public_number, first_name, last_name) VALUES ($1, $2, 'Новый', 'Человек')",
                person,
                "5" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L));
        return viewer(person);
    }

    /** The viewer that the transport would make of a person's credential. */
    public static Viewer viewer(UUID person) {
        return new Viewer(
                Viewer.Kind.PERSON,
                person,
                "parta-demo",
                person.toString(),
                "session",
                Set.of(),
                Set.of(),
                Instant.MAX);
    }
}
