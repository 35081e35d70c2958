package io.parta.identity;

import io.parta.platform.identity.StepUp;
import io.parta.platform.identity.Viewer;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What STEP_UP_REQUIRED asks for (ID-7), as RFC 9470 does for HTTP. */
@Type("StepUp")
@Description("Log-in that commands of administrators demand, and whether the viewer's is one.")
public record ViewerStepUp(
        @Description("Whether such commands are accepted by the viewer's log-in now.")
        boolean satisfied,

        @NonNull
        @Description(
                "Values of `acr_values` to ask Keycloak for, the preferred one first, at most a few; empty where no "
                        + "such log-in is demanded.")
        List<@NonNull String> acrValues,

        @Description("Seconds for which such a log-in counts.")
        int maxAgeSeconds) {

    static ViewerStepUp of(StepUp stepUp, Viewer viewer) {
        return new ViewerStepUp(stepUp.isSatisfiedBy(viewer), stepUp.acr(), (int)
                stepUp.maxAge().toSeconds());
    }
}
