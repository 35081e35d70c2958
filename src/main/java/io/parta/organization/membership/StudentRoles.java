package io.parta.organization.membership;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The role STUDENT of many members at once, and what lives with it (RO-3): it ends with the last class of the organisation,
 * and comes back when that is undone (ST-2). Runs under the organisation's row lock; telling is the caller's matter.
 */
public interface StudentRoles {

    /**
     * What ended with the role.
     *
     * @param guardians members who stood for the students
     * @param kept references that {@link StudentRoles#restore} takes, to be stored until then
     */
    record Ended(List<UUID> guardians, JsonObject kept) {

        static final String ROLES = "roles";
        static final String GUARDIANSHIPS = "guardianships";

        public static final Ended NOTHING = of(List.of(), new JsonArray(), new JsonArray());

        static Ended of(List<UUID> guardians, JsonArray roles, JsonArray guardianships) {
            return new Ended(guardians, new JsonObject().put(ROLES, roles).put(GUARDIANSHIPS, guardianships));
        }

        /** This and what ended after it. */
        public Ended and(Ended next) {
            var both = new ArrayList<>(guardians);
            both.addAll(next.guardians);
            return of(both, joined(next, ROLES), joined(next, GUARDIANSHIPS));
        }

        private JsonArray joined(Ended next, String name) {
            return kept.getJsonArray(name).copy().addAll(next.kept.getJsonArray(name));
        }
    }

    /**
     * Ends STUDENT whatever its sources, the guardianships over these members, and GUARDIAN of whoever stands for no student
     * of the organisation any more.
     */
    Uni<Ended> end(UnitOfWork unit, UUID organization, Collection<UUID> members, Instant now);

    /**
     * Gives back what ended, as far as those concerned are still members; what they have got again since stays.
     *
     * @param kept of {@link Ended}, whatever else was stored with it
     */
    Uni<Void> restore(UnitOfWork unit, UUID organization, JsonObject kept);
}
