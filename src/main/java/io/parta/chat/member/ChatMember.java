package io.parta.chat.member;

import io.parta.chat.ChatRole;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A person in a chat. */
@Description("Member of a chat.")
public record ChatMember(
        @Ignore UUID chatKey,
        @Ignore UUID personKey,
        @Ignore int rank,

        @NonNull @Description("Role of the member within the chat.")
        ChatRole role,

        @NonNull @Description("Time the member joined, the last time.")
        Instant joinedAt) {}
