package io.parta.safety.privacy;

import io.parta.platform.graphql.error.Result;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** A guardian's lock on the settings of a child, for what belongs to them elsewhere (SF-3). */
public interface PrivacyLock {

    /** PRIVACY_LOCKED, without a path, when a guardian keeps the viewer's settings. */
    Uni<Result<Boolean>> open(UnitOfWork unit, Viewer viewer);
}
