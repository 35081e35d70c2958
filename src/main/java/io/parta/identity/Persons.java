package io.parta.identity;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * People for other contexts. It asks no rights: the caller shows a person only beside an object that the viewer may see.
 */
public interface Persons {

    /** The people of the keys, in one statement; unknown keys are absent. */
    Uni<Map<UUID, Person>> listByKeys(Collection<UUID> keys);

    /** The person of a public number (ID-3); empty when nobody has it or its check digit is wrong. */
    Uni<Optional<UUID>> findByPublicNumber(String publicNumber);
}
