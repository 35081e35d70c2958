package io.parta.chat.member;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatMarkRead} takes. */
@Input("ChatMarkReadInput")
@Description("Input of `chatMarkRead`.")
public record ChatMarkReadInput(
        @Id @NonNull @Description("Id of the chat.") String id,

        @Min(1) @Description("Number of the last message that was read; a later one than the last counts as the last.")
        int sequence) {}
