package io.parta.platform.identity;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Finds the person behind a verified subject, bringing them into being at the first call (ID-1). */
public interface PersonDirectory {

    /**
     * The state of a person that each request reads afresh.
     *
     * @param blocked whether a moderator has blocked the person: nothing but an appeal is open
     */
    record KnownPerson(UUID id, boolean blocked) {}

    /**
     * One statement; safe under parallel first calls of one subject.
     *
     * @param subject Keycloak subject
     * @param displayName name claim of the token, the profile's first name at creation only
     */
    Uni<KnownPerson> recognise(String subject, String displayName);
}
