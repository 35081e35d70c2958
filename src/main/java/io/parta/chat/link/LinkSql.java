package io.parta.chat.link;

import java.util.UUID;

/** What a token is worth to somebody: one statement, whatever the token is. */
final class LinkSql {

    /**
     * One row for a link that lives, of an open group of a verified organisation, if the person is a confirmed member there;
     * else none. The parameters are {@code :chat}, {@code :hash}, {@code :person} and {@code :now}.
     */
    static final String OFFER = """
            SELECT cast(l.id AS text) AS id, l.uses, l.max_uses IS NULL OR l.uses < l.max_uses AS has_left,
                   own.person_id IS NOT NULL AND own.left_at IS NULL AS member,
                   own.left_at IS NOT NULL AND NOT own.left_by_choice AS taken_out,
                   EXISTS (SELECT FROM person_block b WHERE (b.person_id = l.created_by AND b.blocked_person_id = :person)
                     OR (b.person_id = :person AND b.blocked_person_id = l.created_by)) AS blocked,
                   cast(c.organization_id AS text) AS organization_id
                   /*more*/
            FROM chat_link l
            JOIN chat c ON c.id = l.chat_id AND c.kind = 'GROUP' AND c.state = 'ACTIVE'
            JOIN organization o ON o.id = c.organization_id AND o.state = 'VERIFIED'
            JOIN membership m ON m.organization_id = o.id AND m.person_id = :person AND m.ended_at IS NULL
              AND (m.administrator_since IS NOT NULL OR EXISTS (
                SELECT FROM membership_role r WHERE r.organization_id = m.organization_id
                AND r.membership_id = m.id AND r.state = 'CONFIRMED'))
            LEFT JOIN chat_member own ON own.chat_id = l.chat_id AND own.person_id = :person
            WHERE l.chat_id = :chat AND l.token_hash = decode(:hash, 'hex') AND l.revoked_at IS NULL AND l.expires_at > :now
            """;

    /** State of the link {@code l} at the moment that is the parameter. */
    static final String STATE = """
            CASE WHEN l.revoked_at IS NOT NULL THEN 'REVOKED' WHEN l.uses >= l.max_uses THEN 'USED_UP'
                 WHEN l.expires_at <= %s THEN 'EXPIRED' ELSE 'ACTIVE' END
            """;

    /** Whether the person is of the staff of a class of the chat {@code c}'s organisation that is taught. */
    static final String CLASS_STAFF = """
            EXISTS (SELECT FROM membership m
              JOIN class_staff s ON s.organization_id = m.organization_id AND s.membership_id = m.id
              JOIN school_class k ON k.organization_id = s.organization_id AND k.id = s.class_id AND k.state = 'ACTIVE'
              WHERE m.organization_id = c.organization_id AND m.person_id = %s AND m.ended_at IS NULL)
            """;

    private LinkSql() {}

    /**
     * What a link that lives is to somebody.
     *
     * @param left whether a use is left
     * @param member whether they are in the chat
     * @param takenOut whether they were and did not leave by choice
     * @param blocked whether they block whoever made the link, or are blocked by them
     */
    record Offer(
            UUID key, UUID organization, int uses, boolean left, boolean member, boolean takenOut, boolean blocked) {}
}
