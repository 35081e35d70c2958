package io.parta.chat.live;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.platform.live.LiveEvent;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An event of a chat's topic: facts as of then, content as of delivery (LV-7). */
@Description("Event of a chat, ordered within it.")
public record ChatEvent(
        @Ignore UUID chatKey,
        @Ignore @Nullable UUID byKey,
        @Ignore List<UUID> peopleKeys,

        @NonNull @Description("Cursor of the event: subscribe with `after` to go on behind it.")
        String cursor,

        @NonNull @Description("Type of the event.") ChatEventType type,

        @Nullable @Description("Number of the message that the event is about; null when it is about none.")
        Integer sequence,

        @NonNull @Description("Time it happened.") Instant occurredAt) {

    static ChatEvent of(LiveEvent event) {
        var facts = event.facts();
        String by = facts.getString(ChatActs.BY);
        return new ChatEvent(
                event.topic(),
                by == null ? null : UUID.fromString(by),
                facts.getJsonArray(ChatActs.PEOPLE, new JsonArray()).stream()
                        .map(person -> UUID.fromString((String) person))
                        .toList(),
                event.cursor().encode(),
                ChatEventType.valueOf(event.type()),
                facts.getInteger(ChatActs.SEQUENCE),
                event.at());
    }

    /** In place of an event that the viewer may not see. */
    static ChatEvent withheld(LiveEvent event) {
        return new ChatEvent(
                event.topic(), null, List.of(), event.cursor().encode(), ChatEventType.WITHHELD, null, event.at());
    }
}
