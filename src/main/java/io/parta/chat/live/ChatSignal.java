package io.parta.chat.live;

import io.parta.chat.ChatActs;
import io.parta.chat.presence.Presence;
import io.parta.platform.live.LiveEvent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What passes in a chat without being kept (LV-6). */
@Description("Signal of a chat: neither stored nor ordered, the latest one of its kind.")
public record ChatSignal(
        @Ignore UUID chatKey,
        @Ignore @Nullable UUID byKey,

        @NonNull @Description("Type of the signal.") ChatSignalType type,

        @Nullable
        @Description(
                "Number of the message that was read, reacted to, voted on or acknowledged; null of TYPING and PRESENCE.")
        Integer sequence,

        @Nullable
        @Description("Presence of the person now, of PRESENCE; null of others, and when the viewer may not know.")
        Presence presence,

        @NonNull @Description("Time of it.") Instant occurredAt) {

    static ChatSignal of(UUID chat, LiveEvent event) {
        String by = event.facts().getString(ChatActs.BY);
        return new ChatSignal(
                chat,
                by == null ? null : UUID.fromString(by),
                ChatSignalType.valueOf(event.type()),
                event.facts().getInteger(ChatActs.SEQUENCE),
                null,
                event.at());
    }

    /** @param by whose presence it is; null when the viewer may not know */
    static ChatSignal ofPresence(UUID chat, @Nullable UUID by, @Nullable Presence presence, Instant at) {
        return new ChatSignal(chat, by, ChatSignalType.PRESENCE, null, presence, at);
    }
}
