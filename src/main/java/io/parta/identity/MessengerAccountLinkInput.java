package io.parta.identity;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code messengerAccountLink} takes. */
@Input("MessengerAccountLinkInput")
@Description("Input of `messengerAccountLink`.")
public record MessengerAccountLinkInput(
        @NonNull
        @Size(min = 1, max = 4096)
        @Description(
                "Launch data of the mini-app (`initData`) as the messenger gave it: signed, at most an hour old, used "
                        + "once; 1 to 4096 characters.")
        String launchData) {

    /** Launch data is a credential: it stands in no log. */
    @Override
    public String toString() {
        return "MessengerAccountLinkInput[…]";
    }
}
