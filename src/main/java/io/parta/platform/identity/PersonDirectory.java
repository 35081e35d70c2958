package io.parta.platform.identity;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the person behind a verified subject, bringing them into being at the first call (ID-1). */
public interface PersonDirectory {

    /**
     * The state of a person that each request reads afresh.
     *
     * @param blocked whether a moderator has blocked the person: nothing but an appeal is open
     * @param loggedOut whether the log-in session has ended since the token was issued
     */
    record KnownPerson(UUID id, boolean blocked, boolean loggedOut) {}

    /**
     * One statement; safe under parallel first calls of one subject.
     *
     * @param subject Keycloak subject
     * @param sessionId log-in session of the token, null when it has none
     * @param displayName name claim of the token, the profile's first name at creation only
     */
    Uni<KnownPerson> recognise(String subject, @Nullable String sessionId, String displayName);

    /**
     * Keeps that a log-in session has ended. Idempotent.
     *
     * @return the person, whose open connections must be told; empty when no person was ever made of the subject
     */
    Uni<Optional<UUID>> endSession(String subject, String sessionId);
}
