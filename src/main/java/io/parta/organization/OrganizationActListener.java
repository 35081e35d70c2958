package io.parta.organization;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows what an organisation is made of: its members, their roles and classes. Every act on them is recorded (OR-7), so
 * whoever listens here misses none.
 */
public interface OrganizationActListener {

    /**
     * Once for a command, whatever it did in the organisation, after all of it and in the same transaction. The organisation
     * is locked as the command locked it.
     *
     * @param by person who did it; null when it was none
     */
    Uni<Void> afterActs(UnitOfWork unit, UUID organization, @Nullable UUID by);
}
