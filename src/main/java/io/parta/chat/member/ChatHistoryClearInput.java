package io.parta.chat.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatHistoryClear} takes. */
@Input("ChatHistoryClearInput")
@Description("Input of `chatHistoryClear`.")
public record ChatHistoryClearInput(
        @Id @NonNull @Description("Id of the chat.") String id) {}
