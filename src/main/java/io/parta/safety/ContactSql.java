package io.parta.safety;

import io.parta.organization.membership.Acquaintance;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;

/**
 * {@link Contacts} within a statement that has no round trip to spare: whether one of two people may write to the other. It
 * decides as {@link ContactPolicy} does, over all facts that there are; a test holds it to that.
 */
public final class ContactSql {

    /** The facts about a person and others, over the tables of {@link Acquaintance}. */
    static final String FACTS = """
            SELECT asked.id, asked.id = cast(:person AS uuid) AS oneself,
                   p.id IS NOT NULL AND p.blocked_at IS NULL AS known,
                   EXISTS (SELECT FROM own) AS sender_verified, sender.blocked_at IS NOT NULL AS sender_blocked,
                   coalesce(sender_age.minor, false) AS sender_minor, coalesce(age.minor, false) AS minor,
                   s.may_write, s.may_call, s.may_add_to_chats, s.may_see_profile,
                   coalesce(s.safe_mode, false) OR coalesce(age.minor, false) AS safe_mode,
                   coalesce(a.contact, false) AS contact, coalesce(a.family, false) AS family,
                   coalesce(a.school, false) AS school,
                   EXISTS (SELECT FROM person_phone n JOIN phone_book_entry e ON e.digest = n.digest
                     WHERE n.person_id = cast(:person AS uuid) AND e.person_id = asked.id) AS phone_book,
                   EXISTS (SELECT FROM person_block b WHERE b.person_id = cast(:person AS uuid)
                     AND b.blocked_person_id = asked.id) AS sender_blocks,
                   EXISTS (SELECT FROM person_block b WHERE b.person_id = asked.id
                     AND b.blocked_person_id = cast(:person AS uuid)) AS receiver_blocks
            FROM asked
            LEFT JOIN LATERAL (SELECT x.* FROM person x WHERE x.id = asked.id LIMIT 1) p ON true
            LEFT JOIN person sender ON sender.id = cast(:person AS uuid)
            LEFT JOIN LATERAL (SELECT x.* FROM privacy x WHERE x.person_id = asked.id LIMIT 1) s ON true
            LEFT JOIN age ON age.id = asked.id
            LEFT JOIN age sender_age ON sender_age.id = cast(:person AS uuid)
            LEFT JOIN acquaintance a ON a.id = asked.id
            """;

    /** Refusal of writing by the facts {@code f}; null when one may. */
    static final String WRITES = """
            CASE
              WHEN f.sender_blocked THEN 'PERSON_BLOCKED'
              WHEN NOT f.sender_verified THEN 'PERSON_NOT_VERIFIED'
              WHEN f.sender_blocks THEN 'OWN_BLOCK'
              WHEN f.known AND NOT f.oneself AND NOT f.receiver_blocks
                AND CASE coalesce(f.may_write, 'ORGANIZATION_CONTACTS')
                  WHEN 'EVERYONE' THEN NOT f.safe_mode OR f.contact OR f.phone_book OR f.family
                  WHEN 'ORGANIZATION_CONTACTS' THEN f.contact OR f.phone_book OR f.family
                  WHEN 'CONTACTS' THEN f.phone_book OR f.family
                  ELSE false END
                AND (f.minor = f.sender_minor OR f.family OR f.school) THEN NULL
              ELSE 'CONTACT_NOT_ALLOWED' END
            """;

    private static final String OWN_BLOCK = "OWN_BLOCK";

    private ContactSql() {}

    /**
     * Begins a statement: WITH and the tables that end in {@code contact (verdict)}, one row, null when the person may write to
     * the other. Nothing of them is worked out where it is not asked for.
     *
     * @param person expression of the person's key
     * @param pair expression of the text of an array of the two keys
     * @param today expression of the day in UTC
     */
    public static String withContact(String person, String pair, String today) {
        String facts = FACTS.replace(":person", person);
        return Acquaintance.with(person, pair, today) + ", fact AS MATERIALIZED (" + facts
                + "), contact AS MATERIALIZED (SELECT " + WRITES + " AS verdict FROM fact f WHERE NOT f.oneself) ";
    }

    /** The refusal that a verdict stands for, as {@link Contacts} gives it. */
    public static Refusal refusal(String verdict) {
        return switch (verdict) {
            case OWN_BLOCK -> ContactPolicy.OWN_BLOCK;
            case "CONTACT_NOT_ALLOWED" -> ContactPolicy.NOT_ALLOWED;
            default -> Refusal.of(ErrorCode.valueOf(verdict));
        };
    }
}
