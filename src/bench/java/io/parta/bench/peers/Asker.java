package io.parta.bench.peers;

import io.parta.bench.region.Issuer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jose4j.lang.JoseException;

/**
 * Somebody who asks.
 *
 * @param subject key of what they ask about: their organisation, or a chat of theirs
 */
record Asker(String token, UUID subject) {

    /** Teachers, who see all members of their school; spread over the schools. */
    private static final String OF_ORGANIZATIONS = """
            SELECT p.keycloak_subject, m.organization_id FROM membership m JOIN person p ON p.id = m.person_id
            WHERE m.ended_at IS NULL AND p.keycloak_subject IS NOT NULL AND EXISTS (
              SELECT FROM membership_role r WHERE r.organization_id = m.organization_id AND r.membership_id = m.id
              AND r.role = 'TEACHER' AND r.state = 'CONFIRMED')
            ORDER BY md5(m.id::text) LIMIT 300
            """;

    /** Those who are in the most chats, each with one of them. */
    private static final String OF_CHATS = """
            SELECT p.keycloak_subject, own.chat_id FROM (
              SELECT person_id, array_agg(chat_id ORDER BY chat_id) AS chats FROM chat_member WHERE left_at IS NULL
              GROUP BY person_id ORDER BY count(*) >= 30 DESC, md5(person_id::text) LIMIT 300) o
            JOIN person p ON p.id = o.person_id
            CROSS JOIN LATERAL (SELECT o.chats[1 + get_byte(uuid_send(o.person_id), 15) % cardinality(o.chats)] AS chat_id) own
            WHERE p.keycloak_subject IS NOT NULL
            ORDER BY md5(p.id::text)
            """;

    /** The members of one chat. */
    private static final String OF_ONE_CHAT = """
            SELECT p.keycloak_subject, m.chat_id FROM chat_member m JOIN person p ON p.id = m.person_id
            WHERE m.chat_id = (SELECT min(id::text)::uuid FROM chat WHERE state = 'ACTIVE' AND kind = 'GROUP')
              AND m.left_at IS NULL AND p.keycloak_subject IS NOT NULL ORDER BY m.person_id LIMIT 50
            """;

    /** The same people each time. */
    static List<Asker> list(Operation operation, Connection database, Issuer issuer)
            throws SQLException, JoseException {
        String sql = operation == Operation.FAN_OUT ? OF_ONE_CHAT : operation.isOfChats() ? OF_CHATS : OF_ORGANIZATIONS;
        var askers = new ArrayList<Asker>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                askers.add(new Asker(issuer.token(found.getString(1)), found.getObject(2, UUID.class)));
            }
        }
        if (askers.isEmpty()) {
            throw new IllegalStateException("Nobody in the set can ask " + operation);
        }
        return askers;
    }
}
