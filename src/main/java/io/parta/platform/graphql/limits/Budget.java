package io.parta.platform.graphql.limits;

import io.parta.platform.graphql.execution.PreparedOperation.Cost;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;

/** Points of a principal. */
public interface Budget {

    /**
     * Takes points from the budget of the viewer; of the address when anonymous.
     *
     * @return the charge; never fails because the store of the budgets is away
     */
    Uni<Charge> charge(Viewer viewer, String clientAddress, int points);

    /** Points of the viewer's budget when it is full. */
    long limit(Viewer viewer);

    /**
     * @param allowed whether the operation may run; when not, nothing was taken
     * @param cost what to tell the client
     * @param retryAfterSeconds when to come back; 0 when allowed
     */
    record Charge(boolean allowed, Cost cost, long retryAfterSeconds) {}
}
