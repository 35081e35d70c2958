package io.parta.organization;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What another context does when {@code organizationVerify} verifies: a bean of this type takes part in its transaction. */
public interface OrganizationVerification {

    /** Runs under the organisation's row lock, after the change; a refusal undoes it. */
    Uni<List<Refusal>> verified(UnitOfWork unit, Accessed organization, Act act);
}
