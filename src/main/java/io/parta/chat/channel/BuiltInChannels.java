package io.parta.chat.channel;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.managed.BeforeSettling;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives each verified organisation its built-in channels (CN-2), and closes and opens all of its channels with it. */
@ApplicationScoped
class BuiltInChannels implements BeforeSettling {

    private static final String KEEP = """
            WITH school AS (SELECT o.id, o.state = 'VERIFIED' AS verified FROM organization o WHERE o.id = :organization),
            turned AS (
              UPDATE chat c
              SET state = CASE WHEN s.verified THEN 'ACTIVE' ELSE 'CLOSED' END, updated_at = now(), version = c.version + 1
              FROM school s JOIN chat_channel h ON h.organization_id = s.id
              WHERE c.id = h.chat_id AND c.state <> 'DELETED' AND (c.state = 'ACTIVE') <> s.verified
              RETURNING c.id, s.verified),
            counters AS (UPDATE chat_counter k SET open = t.verified FROM turned t WHERE k.chat_id = t.id),
            missing AS MATERIALIZED (
              SELECT uuidv7() AS id, b.* FROM (
                SELECT s.id AS organization_id, b.kind, b.title, cast(b.audience AS text[]) AS audience
                FROM school s CROSS JOIN (VALUES
                  (1, 'STAFF', 'Сотрудники', '{TEACHER}'),
                  (2, 'EVERYONE', 'Общешкольный', '{STAFF,TEACHER,STUDENT,GUARDIAN}')
                ) AS b (place, kind, title, audience)
                WHERE s.verified AND NOT EXISTS (
                  SELECT FROM chat_channel h WHERE h.organization_id = s.id AND h.built_in = b.kind)
                ORDER BY b.place) b),
            made AS (
              INSERT INTO chat (id, kind, organization_id, title, who_may_write, forwarding)
              SELECT id, 'CHANNEL', organization_id, title, 'ADMINISTRATORS', false FROM missing),
            numbered AS (INSERT INTO chat_counter (chat_id) SELECT id FROM missing),
            channels AS (
              INSERT INTO chat_channel (chat_id, organization_id, built_in, visibility, audience)
              SELECT id, organization_id, kind, 'CLOSED', audience FROM missing)
            SELECT cast(id AS text), verified FROM turned
            """;

    @Override
    public Uni<Void> beforeSettling(UnitOfWork unit, UUID organization) {
        Mutiny.SelectionQuery<Object[]> query =
                unit.session().createNativeQuery(KEEP, Object[].class).setParameter("organization", organization);
        return query.getResultList()
                .invoke(turned -> turned.forEach(row -> ChatActs.tell(
                        unit,
                        UUID.fromString((String) row[0]),
                        (Boolean) row[1] ? ChatEventType.CHAT_UPDATED : ChatEventType.CHAT_CLOSED,
                        null)))
                .replaceWithVoid();
    }
}
