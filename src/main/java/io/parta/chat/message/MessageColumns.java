package io.parta.chat.message;

import io.parta.platform.graphql.execution.Selection;
import io.parta.platform.persistence.Times;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Columns of {@code chat_message c} that a statement reads: all, or those that nearly every reader wants. */
public enum MessageColumns {
    /** Without {@link Message.Details}. */
    BRIEF("c.chat_id, c.sequence, c.author_id, c.kind AS message_kind, c.published, c.sent_at, c.expires_at, "
            + "c.deleted_at, c.text"),
    WHOLE(BRIEF.sql + ", c.client_key, c.silent, c.reply_to, c.forwarded_from_chat, c.forwarded_from_sequence, "
            + "c.forwarded_author_id, c.sticker_id, c.edited_at, c.version, c.entities");

    /** Fields of a message that need no details, whatever is wanted below them. */
    private static final Set<String> OF_BRIEF = Set.of(
            "id",
            "sequence",
            "kind",
            "text",
            "sentAt",
            "expiresAt",
            "deletedAt",
            "author",
            "authorBadge",
            "channel",
            "chat",
            "reactions",
            "viewerReaction",
            "pinnedAt");

    private final String sql;

    MessageColumns(String sql) {
        this.sql = sql;
    }

    /** @param wanted of messages, at every place where those that are read are answered */
    static MessageColumns of(Collection<Selection> wanted) {
        return wanted.stream().allMatch(one -> one.isWithin(OF_BRIEF)) ? BRIEF : WHOLE;
    }

    /** To stand behind SELECT. */
    public String sql() {
        return sql;
    }

    /** @param now of the reading: what has expired by then is read without its content, before it is cleared */
    public Message message(Row row, Instant now) {
        Instant expiresAt = Times.instant(row, "expires_at");
        Instant deletedAt = Times.instant(row, "deleted_at");
        if (deletedAt == null && expiresAt != null && !expiresAt.isAfter(now)) {
            deletedAt = expiresAt;
        }
        boolean gone = deletedAt != null;
        return new Message(
                row.getUUID("chat_id"),
                row.getUUID("author_id"),
                row.getBoolean("published"),
                row.getInteger("sequence"),
                MessageKind.valueOf(row.getString("message_kind")),
                gone ? null : row.getString("text"),
                row.getOffsetDateTime("sent_at").toInstant(),
                expiresAt,
                deletedAt,
                this == BRIEF ? null : details(row, gone));
    }

    private static Message.Details details(Row row, boolean gone) {
        return new Message.Details(
                row.getInteger("reply_to"),
                row.getUUID("forwarded_from_chat"),
                row.getInteger("forwarded_from_sequence"),
                row.getUUID("forwarded_author_id"),
                gone ? null : row.getUUID("sticker_id"),
                row.getUUID("client_key"),
                gone ? List.of() : MessageMark.list((JsonArray) row.getJson("entities")),
                row.getBoolean("silent"),
                Times.instant(row, "edited_at"),
                row.getInteger("version"));
    }
}
