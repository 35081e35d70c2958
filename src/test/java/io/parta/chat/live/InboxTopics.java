package io.parta.chat.live;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.UUID;

/** What an inbox reads when it begins, for tests of others. */
public final class InboxTopics {

    private InboxTopics() {}

    /** The number of topics that the person's inbox watches. */
    public static int count(UUID person) {
        return Arc.container()
                .instance(ChatRights.class)
                .get()
                .topicsOf(person)
                .await()
                .atMost(Duration.ofSeconds(30))
                .size();
    }
}
