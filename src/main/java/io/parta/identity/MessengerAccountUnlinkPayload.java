package io.parta.identity;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code messengerAccountUnlink} answers; its {@code viewer} is read after the commit. */
@Description("Payload of `messengerAccountUnlink`.")
public record MessengerAccountUnlinkPayload(
        @Ignore boolean done,

        @NonNull @Description("Refusals; empty when the account is unlinked.")
        List<@NonNull UserError> userErrors) {

    static final MessengerAccountUnlinkPayload DONE = new MessengerAccountUnlinkPayload(true, List.of());

    static MessengerAccountUnlinkPayload refused(List<UserError> userErrors) {
        return new MessengerAccountUnlinkPayload(false, userErrors);
    }
}
