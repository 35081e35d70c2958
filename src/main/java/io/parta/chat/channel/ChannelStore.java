package io.parta.chat.channel;

import io.parta.chat.ChatCircle;
import io.parta.chat.ChatRole;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Rows of channels inside a command that holds the organisation, and of a channel that is there the chat's row. */
@ApplicationScoped
class ChannelStore {

    private static final String COUNT = """
            SELECT count(*)::integer FROM chat_channel h JOIN chat c ON c.id = h.chat_id AND c.state <> 'DELETED'
            WHERE h.organization_id = :organization
            """;

    private static final String REACTIONS = """
            CASE WHEN :reactions = '' THEN NULL
              ELSE ARRAY(SELECT jsonb_array_elements_text(cast(cast(:reactions AS text) AS jsonb))) END
            """;

    private static final String MAKE = """
            WITH made AS (
              INSERT INTO chat (id, kind, organization_id, title, description, who_may_write, reactions, forwarding, created_by)
              VALUES (:chat, 'CHANNEL', cast(nullif(:organization, '') AS uuid), :title, nullif(:description, ''), :write,
            """ + REACTIONS + """
              , :open, :by)),
            numbered AS (INSERT INTO chat_counter (chat_id) VALUES (:chat))
            INSERT INTO chat_channel (chat_id, organization_id, publisher, visibility, audience)
            VALUES (:chat, cast(nullif(:organization, '') AS uuid), nullif(:publisher, ''), :visibility,
              string_to_array(:audience, ','))
            """;

    private static final String CHANGE = """
            UPDATE chat SET title = :title, description = nullif(:description, ''), who_may_write = :write,
              forwarding = :open, updated_at = now(), version = version + 1, reactions =
            """ + REACTIONS + " WHERE id = :chat";

    private static final String COUNTER =
            "UPDATE chat_counter SET terms = terms + 1 WHERE chat_id = :chat RETURNING sequence";

    private static final String SHOW = """
            UPDATE chat_channel SET audience = string_to_array(:audience, ','), visibility = :visibility,
              shown_from = CASE WHEN visibility <> :visibility
                OR (visibility = 'CLOSED' AND NOT audience @> string_to_array(:audience, ','))
                THEN :next ELSE shown_from END
            WHERE chat_id = :chat
            """;

    private static final String END =
            "UPDATE chat SET state = 'DELETED', updated_at = now(), version = version + 1 WHERE id = :chat";

    private static final String CLAIM = """
            INSERT INTO channel_handle (handle, chat_id) SELECT '@id' || inn || '_gos', cast(:chat AS uuid) FROM (
              SELECT o.inn FROM organization o WHERE o.id = cast(nullif(:organization, '') AS uuid)
              UNION ALL SELECT :inn WHERE :inn <> '') entity
            ON CONFLICT (handle) DO NOTHING
            """;

    private static final String RELEASE = "DELETE FROM channel_handle WHERE chat_id = :chat";

    /** Whoever subscribes sees what was posted before, but nothing of when the channel was closed or for fewer; see decision 0162. */
    private static final String SUBSCRIBE = """
            WITH come AS (
              INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence)
              SELECT h.chat_id, :person, :role,
                int4multirange(int4range(CASE cast(:role AS text) WHEN 'ADMINISTRATOR' THEN 1 ELSE h.shown_from END, NULL)), k.sequence
              FROM chat_channel h JOIN chat_counter k ON k.chat_id = h.chat_id WHERE h.chat_id = :chat
              ON CONFLICT (chat_id, person_id) DO UPDATE
              SET role = excluded.role, joined_at = excluded.joined_at, left_at = NULL,
                  visible = chat_member.visible + excluded.visible, read_sequence = excluded.read_sequence,
                  marked_unread = false, muted_until = NULL, archived_sequence = NULL, left_by_choice = false
              WHERE chat_member.left_at IS NOT NULL
              RETURNING chat_id)
            UPDATE chat c SET member_count = c.member_count + 1 FROM come WHERE c.id = come.chat_id
            """;

    /** How many channels the organisation has. */
    Uni<Integer> count(UnitOfWork unit, UUID organization) {
        return unit.session()
                .createNativeQuery(COUNT, Integer.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    /** @param publisher of a channel of the platform, which has no organisation */
    Uni<Void> make(
            UnitOfWork unit,
            UUID chat,
            @Nullable UUID organization,
            @Nullable ChannelPublisher publisher,
            ChannelData data,
            UUID by) {
        return data(unit.session().createNativeQuery(MAKE), chat, data)
                .setParameter("organization", text(organization))
                .setParameter("publisher", publisher == null ? "" : publisher.name())
                .setParameter("visibility", data.visibility().name())
                .setParameter("audience", data.names())
                .setParameter("by", by)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Under the counter's lock: what was decided before is decided anew by whoever waits to post. */
    Uni<Void> change(UnitOfWork unit, UUID chat, ChannelData data) {
        return data(unit.session().createNativeQuery(CHANGE), chat, data)
                .executeUpdate()
                .chain(() -> unit.session()
                        .createNativeQuery(COUNTER, Integer.class)
                        .setParameter("chat", chat)
                        .getSingleResult())
                .chain(sequence -> unit.session()
                        .createNativeQuery(SHOW)
                        .setParameter("chat", chat)
                        .setParameter("audience", data.names())
                        .setParameter("visibility", data.visibility().name())
                        .setParameter("next", sequence + 1)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Mutiny.Query<Object> data(Mutiny.Query<Object> query, UUID chat, ChannelData data) {
        var reactions = data.reactions();
        return query.setParameter("chat", chat)
                .setParameter("title", data.title())
                .setParameter("description", data.description() == null ? "" : data.description())
                .setParameter("write", (data.comments() ? ChatCircle.MEMBERS : ChatCircle.ADMINISTRATORS).name())
                .setParameter("open", data.isPublic())
                .setParameter("reactions", reactions == null ? "" : new JsonArray(reactions).encode());
    }

    Uni<Void> end(UnitOfWork unit, UUID chat) {
        return run(unit, END, chat).chain(() -> release(unit, chat));
    }

    /** Takes the handle of the organisation's legal entity, or of the INN; whether it was free. */
    Uni<Boolean> claim(UnitOfWork unit, UUID chat, @Nullable UUID organization, @Nullable String inn) {
        return unit.session()
                .createNativeQuery(CLAIM)
                .setParameter("chat", chat)
                .setParameter("organization", text(organization))
                .setParameter("inn", inn == null ? "" : inn)
                .executeUpdate()
                .map(claimed -> claimed > 0);
    }

    Uni<Void> release(UnitOfWork unit, UUID chat) {
        return run(unit, RELEASE, chat);
    }

    /** Subscribes somebody who is not yet. */
    Uni<Void> subscribe(UnitOfWork unit, UUID chat, UUID person, ChatRole role) {
        return unit.session()
                .createNativeQuery(SUBSCRIBE)
                .setParameter("chat", chat)
                .setParameter("person", person)
                .setParameter("role", role.name())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> run(UnitOfWork unit, String sql, UUID chat) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("chat", chat)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String text(@Nullable UUID key) {
        return key == null ? "" : key.toString();
    }
}
