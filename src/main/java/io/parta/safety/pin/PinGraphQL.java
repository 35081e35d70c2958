package io.parta.safety.pin;

import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The PIN of the viewer's settings (SF-3). */
@GraphQLApi
public class PinGraphQL {

    private static final String TRIES =
            " Five PINs that are wrong close it for a minute, each further one for twice as "
                    + "long, up to a day. Codes: INVALID_INPUT, PIN_WRONG, PIN_CLOSED";

    private final PinService service;
    private final CurrentRequest request;

    PinGraphQL(PinService service, CurrentRequest request) {
        this.service = service;
        this.request = request;
    }

    @Mutation("privacyPinSet")
    @Description(
            "Sets the PIN that `privacyUpdate` asks for, or another one." + TRIES + ", PIN_REQUIRED. Needs a log-in.")
    public Uni<PrivacyPinSetPayload> privacyPinSet(
            @Name("input") @NonNull @Description("Input of the mutation.") PrivacyPinSetInput input) {
        return service.set(input, request.viewer().requirePerson());
    }

    @Mutation("privacyPinRemove")
    @Description("Takes the PIN away." + TRIES + ", NOT_FOUND (there is none). Needs a log-in.")
    public Uni<PrivacyPinRemovePayload> privacyPinRemove(
            @Name("input") @NonNull @Description("Input of the mutation.") PrivacyPinRemoveInput input) {
        return service.remove(input, request.viewer().requirePerson());
    }
}
