package io.parta.safety.phonebook;

import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The viewer's phone book (SF-1). */
@GraphQLApi
public class PhoneBookGraphQL {

    private final PhoneBookService service;
    private final CurrentRequest request;

    PhoneBookGraphQL(PhoneBookService service, CurrentRequest request) {
        this.service = service;
        this.request = request;
    }

    @Mutation("phoneBookReplace")
    @Description(
            "Replaces the viewer's phone book: whose number stands there is among the viewer's contacts, for whoever "
                    + "has proved it. Numbers are not kept, only digests under a key; none sent empties it. At most 20 times a day. "
                    + "Codes: INVALID_INPUT, PRIVACY_LOCKED, RATE_LIMITED. Needs a log-in.")
    public Uni<PhoneBookReplacePayload> phoneBookReplace(
            @Name("input") @NonNull @Description("Input of the mutation.") PhoneBookReplaceInput input) {
        return service.replace(input, request.viewer().requirePerson());
    }
}
