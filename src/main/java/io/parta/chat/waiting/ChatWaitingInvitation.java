package io.parta.chat.waiting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody of the roster who comes into a chat once they are registered (CH-5). */
@Description("Invitation into a chat that waits for somebody without an account.")
public record ChatWaitingInvitation(
        @Ignore UUID chatKey,
        @Ignore UUID organizationKey,
        @Ignore UUID membershipKey,
        @Ignore UUID inviterKey,

        @NonNull @Description("Time they were invited.") Instant createdAt,

        @NonNull @Description("Time the invitation expires.")
        Instant expiresAt) {}
