package io.parta.chat;

import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.UnitOfWork;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done in a chat becomes an event of its topic: who, whom and which, never content (LV-7). */
public final class ChatActs {

    /** Names of facts: who did it, the number of the message, the people it was done to. */
    public static final String BY = "by";

    public static final String SEQUENCE = "message";
    public static final String PEOPLE = "people";

    /** People whom one event names; more of them are several events. */
    private static final int MOST_PEOPLE = 100;

    private ChatActs() {}

    /** An act on the chat itself. */
    public static void tell(UnitOfWork unit, UUID chat, ChatEventType type, @Nullable UUID by) {
        unit.emit(event(chat, type, facts(by)));
    }

    /** An act on a message. */
    public static void tellOfMessage(UnitOfWork unit, UUID chat, ChatEventType type, @Nullable UUID by, int sequence) {
        unit.emit(event(chat, type, facts(by).put(SEQUENCE, sequence)));
    }

    /** An act on members: what these people read is looked at again, here and elsewhere (LV-4). */
    public static void tellOfMembers(
            UnitOfWork unit, UUID chat, ChatEventType type, @Nullable UUID by, Collection<UUID> people) {
        var all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += MOST_PEOPLE) {
            var some = all.subList(from, Math.min(from + MOST_PEOPLE, all.size()));
            var keys = new JsonArray();
            some.forEach(person -> keys.add(person.toString()));
            unit.emit(event(chat, type, facts(by).put(PEOPLE, keys)).changingStandingOf(some));
        }
    }

    /** The same of subscribers of a channel, who do not learn of each other. */
    public static void tellOfSubscribers(UnitOfWork unit, UUID chat, ChatEventType type, Collection<UUID> people) {
        if (!people.isEmpty()) {
            unit.emit(event(chat, type, facts(null)).changingStandingOf(people));
        }
    }

    /** An act after which nobody may read the chat. */
    public static void tellOfEnd(UnitOfWork unit, UUID chat, ChatEventType type, @Nullable UUID by) {
        unit.emit(event(chat, type, facts(by)).changingEveryStanding());
    }

    private static NewEvent event(UUID chat, ChatEventType type, JsonObject facts) {
        return new NewEvent(chat, type.name(), facts);
    }

    private static JsonObject facts(@Nullable UUID by) {
        return by == null ? new JsonObject() : new JsonObject().put(BY, by.toString());
    }
}
