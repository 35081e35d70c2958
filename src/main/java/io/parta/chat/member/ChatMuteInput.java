package io.parta.chat.member;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatMute} takes. */
@Input("ChatMuteInput")
@Description("Input of `chatMute`.")
public record ChatMuteInput(
        @Id @NonNull @Description("Id of the chat.") String id,

        @Description("Whether the viewer shall hear nothing of the chat.")
        boolean muted,

        @Nullable @Description("Time until which it is muted, in the future; absent is for good.")
        Instant until) {}
