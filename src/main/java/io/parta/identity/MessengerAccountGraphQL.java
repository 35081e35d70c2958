package io.parta.identity;

import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The viewer's account at the messenger (ID-1). */
@GraphQLApi
public class MessengerAccountGraphQL {

    private static final String AFTER = "Viewer after the command; null when it was refused.";

    private final MessengerAccountService service;
    private final PersonReads reads;
    private final CurrentRequest request;

    MessengerAccountGraphQL(MessengerAccountService service, PersonReads reads, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("messengerAccountLink")
    @Description(
            "Links the viewer's account at the messenger, proved by the launch data of its mini-app, to the viewer; "
                    + "the same account once more changes nothing. Codes: INVALID_INPUT, INVALID_LAUNCH_DATA, "
                    + "ACCOUNT_ALREADY_LINKED (to another person), ANOTHER_ACCOUNT_LINKED, MESSENGER_NOT_CONFIGURED, CONFLICT; "
                    + "RATE_LIMITED after ten failures within an hour. Needs a log-in.")
    public Uni<MessengerAccountLinkPayload> messengerAccountLink(
            @Name("input") @NonNull @Description("Input of the mutation.") MessengerAccountLinkInput input) {
        return service.link(input, request.viewer().requirePerson());
    }

    @Mutation("messengerAccountUnlink")
    @Description("Takes the account at the messenger away from the viewer; without one nothing changes. Codes: "
            + "NO_LOG_IN_LEFT, CONFLICT. Needs a log-in.")
    public Uni<MessengerAccountUnlinkPayload> messengerAccountUnlink(
            @Name("input") @NonNull @Description("Input of the mutation.") MessengerAccountUnlinkInput input) {
        return service.unlink(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable ViewerProfile> viewer(@Source MessengerAccountLinkPayload payload) {
        return after(payload.done());
    }

    @Description(AFTER)
    public Uni<@Nullable ViewerProfile> viewer(@Source MessengerAccountUnlinkPayload payload) {
        return after(payload.done());
    }

    private Uni<@Nullable ViewerProfile> after(boolean done) {
        return done
                ? reads.findProfile(request.viewer().requirePerson()).map(profile -> profile.orElse(null))
                : Uni.createFrom().nullItem();
    }
}
