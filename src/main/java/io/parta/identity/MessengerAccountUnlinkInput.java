package io.parta.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code messengerAccountUnlink} takes. */
@Input("MessengerAccountUnlinkInput")
@Description("Input of `messengerAccountUnlink`.")
public record MessengerAccountUnlinkInput(
        @NonNull @Description("Version of the profile that was read; CONFLICT when it was changed since.")
        Integer version) {}
