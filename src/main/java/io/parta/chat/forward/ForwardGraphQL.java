package io.parta.chat.forward;

import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Forwarding. */
@GraphQLApi
public class ForwardGraphQL {

    private final ForwardService service;
    private final CurrentRequest request;

    ForwardGraphQL(ForwardService service, CurrentRequest request) {
        this.service = service;
        this.request = request;
    }

    @Mutation("messageForward")
    @Description(
            "Sends a message of one chat to another, keeping its author; mentions become text, a poll stays the one of its "
                    + "chat. Members who may see it and may write there. Codes: NOT_FOUND (message, chat), FORWARDING_NOT_ALLOWED, "
                    + "CHAT_CLOSED, NOT_ALLOWED, CONTACT_NOT_ALLOWED, SLOW_MODE, INVALID_INPUT.")
    public Uni<MessageForwardPayload> messageForward(
            @Name("input") @NonNull @Description("Input of the mutation.") MessageForwardInput input) {
        return service.forward(input, request.viewer().requirePerson());
    }
}
