package io.parta.identity;

import io.parta.platform.graphql.execution.CurrentField;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.StepUp;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The viewer and their own profile. */
@GraphQLApi
public class IdentityGraphQL {

    private final PersonReads reads;
    private final ProfileService profiles;
    private final StepUp stepUp;
    private final CurrentRequest request;
    private final CurrentField field;

    IdentityGraphQL(
            PersonReads reads, ProfileService profiles, StepUp stepUp, CurrentRequest request, CurrentField field) {
        this.reads = reads;
        this.profiles = profiles;
        this.stepUp = stepUp;
        this.request = request;
        this.field = field;
    }

    @Query("viewer")
    @Description("Viewer: the person who is logged in. UNAUTHENTICATED without a log-in, FORBIDDEN for a vendor.")
    public Uni<@Nullable ViewerProfile> viewer() {
        var person = request.viewer().requirePerson();
        // Who asks has been recognised: nothing has to be read for what needs the key alone.
        return field.selection().isWithout(ViewerProfile.OF_DETAILS)
                ? Uni.createFrom().item(new ViewerProfile(person.requirePersonId(), null))
                : profile(person);
    }

    @Mutation("profileUpdate")
    @Description("Changes the viewer's own profile. Codes: INVALID_INPUT, CONFLICT. Needs a log-in.")
    public Uni<ProfileUpdatePayload> profileUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") ProfileUpdateInput input) {
        return profiles.update(input, request.viewer().requirePerson());
    }

    @Description("Viewer after the change; null when it was refused.")
    public Uni<@Nullable ViewerProfile> viewer(@Source ProfileUpdatePayload payload) {
        return payload.updated()
                ? profile(request.viewer().requirePerson())
                : Uni.createFrom().nullItem();
    }

    @NonNull
    @Description("Log-in that commands of administrators demand (STEP_UP_REQUIRED), and whether the viewer's is one.")
    public Uni<ViewerStepUp> stepUp(@Source ViewerProfile profile) {
        var viewer = request.viewer();
        return Uni.createFrom().item(() -> ViewerStepUp.of(stepUp, viewer));
    }

    private Uni<@Nullable ViewerProfile> profile(Viewer person) {
        return reads.findProfile(person).map(profile -> profile.orElse(null));
    }
}
