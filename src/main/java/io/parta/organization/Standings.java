package io.parta.organization;

import io.parta.platform.graphql.error.Result;
import io.parta.platform.identity.StepUp;
import io.parta.platform.identity.Viewer;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;

/** Makes standings: what the database says of a viewer, and what their log-in is worth now. */
@Singleton
public class Standings {

    private final StepUp stepUp;

    Standings(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    /**
     * @param administrator whether the viewer administers the organisation
     * @param member whether they are a member of it, in a confirmed role
     */
    public OrganizationStanding of(Viewer viewer, boolean administrator, boolean member) {
        return new OrganizationStanding(viewer.isOperator(), administrator, member, stepUp.isSatisfiedBy(viewer));
    }

    /** Of a row with {@link Insiders#COLUMNS}. */
    public OrganizationStanding of(Row row, Viewer viewer) {
        return of(viewer, row.getBoolean("administrator"), row.getBoolean("member"));
    }

    /** The standing of whoever may register organisations, or why they may not. */
    public Result<OrganizationStanding> registering(Viewer viewer) {
        var standing = of(viewer, false, false);
        return OrganizationPolicy.registers(standing)
                .map(Result::<OrganizationStanding>refused)
                .orElseGet(() -> Result.done(standing));
    }
}
