package io.parta.chat.link;

import io.parta.chat.link.LinkSql.Offer;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.secret.LinkToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links inside a command. */
@ApplicationScoped
class LinkStore {

    private static final String MAKER = "SELECT " + LinkSql.CLASS_STAFF.formatted(":person")
            + ", (SELECT count(*) FROM chat_link l WHERE l.chat_id = c.id AND 'ACTIVE' = "
            + LinkSql.STATE.formatted(":now") + ") FROM chat c WHERE c.id = :chat";

    private static final String INSERT = """
            INSERT INTO chat_link (chat_id, id, token_hash, max_uses, expires_at, created_by, created_at)
            VALUES (:chat, :link, decode(:hash, 'hex'), nullif(:uses, 0), :end, :person, :now)
            """;

    private static final String KNOWN = """
            SELECT cast(l.created_by AS text), l.revoked_at IS NOT NULL FROM chat_link l
            WHERE l.chat_id = :chat AND l.id = :link
            """;

    private static final String REVOKE =
            "UPDATE chat_link SET revoked_at = :now WHERE chat_id = :chat AND id = :link AND revoked_at IS NULL";

    private static final String OFFER = LinkSql.OFFER.replace("/*more*/", "");

    private static final String TAKE = "UPDATE chat_link SET uses = uses + 1 WHERE chat_id = :chat AND id = :link";

    /**
     * What a decision on a new link needs.
     *
     * @param active links of the chat that let people in
     */
    record Maker(boolean classStaff, int active) {}

    /** What a decision on a link needs. */
    record Known(UUID creator, boolean revoked) {}

    Uni<Maker> maker(UnitOfWork unit, UUID chat, UUID person, Instant now) {
        return unit.session()
                .createNativeQuery(MAKER, Object[].class)
                .setParameter("chat", chat)
                .setParameter("person", person)
                .setParameter("now", now)
                .getSingleResult()
                .map(row -> new Maker((Boolean) row[0], ((Number) row[1]).intValue()));
    }

    /** @param expiresAt microseconds are kept, no finer */
    Uni<Void> insert(
            UnitOfWork unit,
            LinkToken token,
            UUID link,
            @Nullable Integer maxUses,
            Instant expiresAt,
            UUID person,
            Instant now) {
        return unit.session()
                .createNativeQuery(INSERT)
                .setParameter("chat", token.partition())
                .setParameter("link", link)
                .setParameter("hash", token.hash())
                .setParameter("uses", maxUses == null ? 0 : maxUses)
                .setParameter("end", expiresAt)
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<Known>> find(UnitOfWork unit, UUID chat, UUID link) {
        return unit.session()
                .createNativeQuery(KNOWN, Object[].class)
                .setParameter("chat", chat)
                .setParameter("link", link)
                .getResultList()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Known(UUID.fromString((String) row[0]), (Boolean) row[1])));
    }

    Uni<Void> revoke(UnitOfWork unit, UUID chat, UUID link, Instant now) {
        return unit.session()
                .createNativeQuery(REVOKE)
                .setParameter("chat", chat)
                .setParameter("link", link)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What the token offers the person; nothing when it leads nowhere for them. */
    Uni<Optional<Offer>> offer(UnitOfWork unit, LinkToken token, UUID person, Instant now) {
        return unit.session()
                .createNativeQuery(OFFER, Object[].class)
                .setParameter("chat", token.partition())
                .setParameter("hash", token.hash())
                .setParameter("person", person)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(LinkStore::offer));
    }

    /** Takes a use. */
    Uni<Void> take(UnitOfWork unit, UUID chat, UUID link) {
        return unit.session()
                .createNativeQuery(TAKE)
                .setParameter("chat", chat)
                .setParameter("link", link)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Offer offer(Object[] row) {
        return new Offer(
                UUID.fromString((String) row[0]),
                UUID.fromString((String) row[6]),
                ((Number) row[1]).intValue(),
                (Boolean) row[2],
                (Boolean) row[3],
                (Boolean) row[4],
                (Boolean) row[5]);
    }
}
