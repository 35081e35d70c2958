package io.parta.identity;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code messengerAccountLink} answers; its {@code viewer} is read after the commit. */
@Description("Payload of `messengerAccountLink`.")
public record MessengerAccountLinkPayload(
        @Ignore boolean done,

        @NonNull @Description("Refusals; empty when the account is linked.")
        List<@NonNull UserError> userErrors) {

    static final MessengerAccountLinkPayload DONE = new MessengerAccountLinkPayload(true, List.of());

    static MessengerAccountLinkPayload refused(List<UserError> userErrors) {
        return new MessengerAccountLinkPayload(false, userErrors);
    }
}
