package io.parta.chat.succession;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatClose} takes. */
@Input("ChatCloseInput")
@Description("Input of `chatClose`.")
public record ChatCloseInput(
        @Id @NonNull @Description("Id of the chat.") String id,

        @Id
        @Nullable
        @Description("Id of the chat that goes on in its place, of the same kind and organisation; absent for none.")
        String successorId) {}
