package io.parta.chat.live;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatTyping} answers. */
@Description("Payload of `chatTyping`.")
public record ChatTypingPayload(
        @NonNull @Description("Refusals; empty when the others were told.")
        List<@NonNull UserError> userErrors) {}
