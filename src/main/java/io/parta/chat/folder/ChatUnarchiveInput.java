package io.parta.chat.folder;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatUnarchive} takes. */
@Input("ChatUnarchiveInput")
@Description("Input of `chatUnarchive`.")
public record ChatUnarchiveInput(
        @Id @NonNull @Description("Id of the chat.") String id) {}
