package io.parta.chat.link;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatLinkCreate} takes. */
@Input("ChatLinkCreateInput")
@Description("Input of `chatLinkCreate`.")
public record ChatLinkCreateInput(
        @Id @NonNull @Description("Id of the chat.") String chatId,

        @Nullable
        @Min(1)
        @Max(1000)
        @Description("Number of people whom the link may let in: 1 to 1000; absent for as many as come.")
        Integer maxUses,

        @Nullable @Description("Time the link expires: in the future, at most 366 days ahead; by default in 30 days.")
        Instant expiresAt) {}
