package io.parta.testing;

import io.parta.platform.identity.RealmRole;
import io.parta.platform.identity.Viewer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every kind of principal that calls the API. */
public enum Principal {
    ANONYMOUS,
    /** A person who belongs nowhere, and so is not verified (ID-4). */
    STRANGER,
    STUDENT,
    GUARDIAN,
    /** Says to be a guardian, and nobody has confirmed it (RO-7). */
    PENDING_GUARDIAN,
    STAFF,
    TEACHER,
    /** Teacher at the head of the class that the student is in. */
    HOMEROOM_TEACHER,
    ADMINISTRATOR,
    /** Administrator of another organisation. */
    OTHER_ADMINISTRATOR,
    /** A vendor whom nobody has granted anything. */
    VENDOR,
    OPERATOR;

    /** The demo's person of this kind; null for who is no person. */
    public @Nullable String user() {
        return switch (this) {
            case ANONYMOUS, VENDOR -> null;
            case STRANGER -> "stranger";
            case STUDENT -> "student";
            case GUARDIAN -> "guardian";
            case PENDING_GUARDIAN -> "college";
            case STAFF -> "staff";
            case TEACHER -> "teacher";
            case HOMEROOM_TEACHER -> "teacher2";
            case ADMINISTRATOR -> "director";
            case OTHER_ADMINISTRATOR -> "director2";
            case OPERATOR -> "operator";
        };
    }

    /** The viewer that the transport would make of this principal's credential; each vendor is another one. */
    public Viewer viewer() {
        String user = user();
        if (user != null) {
            UUID person = TestOrganization.personKey(user);
            Set<RealmRole> roles = this == OPERATOR ? Set.of(RealmRole.OPERATOR) : Set.of();
            return new Viewer(Viewer.Kind.PERSON, person, "parta-demo", user, "session", roles, Set.of(), Instant.MAX);
        }
        return this == ANONYMOUS
                ? Viewer.ANONYMOUS
                : new Viewer(
                        Viewer.Kind.VENDOR,
                        null,
                        "vendor-" + UUID.randomUUID(),
                        "service-account",
                        null,
                        Set.of(),
                        Set.of("links", "roster", "diary"),
                        Instant.MAX);
    }
}
