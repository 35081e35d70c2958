package io.parta.chat.managed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code managedChatsRestore} takes. */
@Input("ManagedChatsRestoreInput")
@Description("Input of `managedChatsRestore`.")
public record ManagedChatsRestoreInput(
        @Id @NonNull @Description("Id of the organisation.") String organizationId,

        @Id @Nullable @Description("Id of the membership whose chats come back; null is the viewer's own.")
        String membershipId) {}
