package io.parta.chat.succession;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatsMerge} takes. */
@Input("ChatsMergeInput")
@Description("Input of `chatsMerge`.")
public record ChatsMergeInput(
        @Id @NonNull @Description("Id of the chat that goes on.")
        String id,

        @Id
        @NonNull
        @Size(min = 1, max = 20)
        @Description("Ids of the chats that are closed for it: 1 to 20. One that is named twice counts once.")
        List<@NonNull String> otherIds,

        @Description("Whether owners and administrators of the others become administrators of the one that goes on: "
                + "its owner alone may say so.")
        boolean withAdministrators,

        @Description(
                "Whether what is pinned in the others is forwarded to the one that goes on and pinned there, of each "
                        + "the last hundred texts that the viewer may see. Needs a viewer who is in all of them.")
        boolean withPins) {}
