package io.parta.chat.message;

import io.parta.chat.ShelfLastMessage;
import io.parta.platform.graphql.execution.Selection;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Last messages in brief: whole rows would cost the sorting and sending of a shelf more than a statement of their own. */
@Singleton
class JoinedLastMessage implements ShelfLastMessage {

    private final Clock clock;

    JoinedLastMessage(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isEnoughFor(Collection<Selection> wanted) {
        return MessageColumns.of(wanted) == MessageColumns.BRIEF;
    }

    @Override
    public String join(String chat, String since) {
        return " LEFT JOIN LATERAL (" + MessageReads.last(MessageColumns.BRIEF, chat, since) + ") AS last ON true";
    }

    @Override
    public @Nullable Message read(Row row) {
        return row.getInteger("sequence") == null ? null : MessageColumns.BRIEF.message(row, clock.instant());
    }
}
