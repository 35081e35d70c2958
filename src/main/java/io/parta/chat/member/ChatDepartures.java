package io.parta.chat.member;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatMembers;
import io.parta.chat.ChatRole;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.RoleLossListener;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Leaving an organisation ends its chats (CH-8), and an owner who leaves so is followed by somebody (CH-2). Managed chats
 * and channels follow the organisation by themselves.
 */
@ApplicationScoped
class ChatDepartures implements RoleLossListener {

    /** The chats are locked in one order for every command. */
    private static final String CHATS = """
            SELECT cast(c.id AS text), cast(m.person_id AS text), m.role || '' FROM chat c
            JOIN chat_member m ON m.chat_id = c.id AND m.left_at IS NULL
            JOIN membership s ON s.organization_id = c.organization_id AND s.person_id = m.person_id
            WHERE c.organization_id = :organization AND c.kind NOT IN ('MANAGED', 'CHANNEL') AND c.state <> 'DELETED'
              AND s.id = :membership
            ORDER BY c.id FOR UPDATE OF c
            """;

    /** The next administrator of the chat, else its longest-serving teacher, else an administrator of the organisation. */
    private static final String SUCCESSOR = """
            SELECT cast(person_id AS text) FROM (
              SELECT m.person_id, CASE m.role WHEN 'ADMINISTRATOR' THEN 0 ELSE 1 END AS rank,
                     CASE m.role WHEN 'ADMINISTRATOR' THEN m.joined_at ELSE teacher.created_at END AS since
              FROM chat_member m
              LEFT JOIN membership teacher ON teacher.organization_id = :organization AND teacher.person_id = m.person_id
                AND teacher.ended_at IS NULL AND EXISTS (
                  SELECT FROM membership_role r WHERE r.organization_id = teacher.organization_id
                  AND r.membership_id = teacher.id AND r.role = 'TEACHER' AND r.state = 'CONFIRMED')
              WHERE m.chat_id = :chat AND m.left_at IS NULL AND (m.role = 'ADMINISTRATOR' OR teacher.id IS NOT NULL)
              UNION ALL
              SELECT s.person_id, 2, s.administrator_since FROM membership s
              WHERE s.organization_id = :organization AND s.administrator_since IS NOT NULL AND s.ended_at IS NULL
              AND s.person_id IS NOT NULL
            ) candidates
            ORDER BY rank, since, person_id LIMIT 1
            """;

    private final ChatMembers members;

    ChatDepartures(ChatMembers members) {
        this.members = members;
    }

    private record Left(UUID chat, UUID person, ChatRole role) {}

    @Override
    public Uni<Void> onLoss(UnitOfWork unit, Act act, Accessed organization, RoleLoss loss) {
        if (!loss.left().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unit.session()
                .createNativeQuery(CHATS, Object[].class)
                .setParameter("organization", loss.organizationKey())
                .setParameter("membership", loss.membershipKey())
                .getResultList()
                .chain(rows -> {
                    Uni<Void> done = Uni.createFrom().voidItem();
                    for (Object[] row : rows) {
                        var left = new Left(
                                UUID.fromString((String) row[0]),
                                UUID.fromString((String) row[1]),
                                ChatRole.valueOf((String) row[2]));
                        done = done.chain(() -> end(unit, act, loss.organizationKey(), left));
                    }
                    return done;
                });
    }

    private Uni<Void> end(UnitOfWork unit, Act act, UUID organization, Left left) {
        UUID by = act.viewer().personId();
        return members.remove(unit, left.chat(), List.of(left.person()))
                .invoke(removed ->
                        ChatActs.tellOfMembers(unit, left.chat(), ChatEventType.MEMBERS_REMOVED, by, removed))
                .chain(() -> left.role() == ChatRole.OWNER
                        ? successor(unit, organization, left.chat())
                                .chain(next -> next.map(person -> succeed(unit, left.chat(), person))
                                        .orElseGet(() -> Uni.createFrom().voidItem()))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> succeed(UnitOfWork unit, UUID chat, UUID person) {
        return members.add(unit, chat, List.of(person), ChatRole.OWNER)
                .invoke(added -> ChatActs.tellOfMembers(unit, chat, ChatEventType.MEMBERS_ADDED, null, added))
                .chain(() -> members.setRole(unit, chat, person, ChatRole.OWNER))
                .invoke(() -> ChatActs.tellOfMembers(unit, chat, ChatEventType.OWNER_CHANGED, null, List.of(person)));
    }

    private static Uni<Optional<UUID>> successor(UnitOfWork unit, UUID organization, UUID chat) {
        Mutiny.SelectionQuery<String> query = unit.session()
                .createNativeQuery(SUCCESSOR, String.class)
                .setParameter("organization", organization)
                .setParameter("chat", chat);
        return query.getResultList().map(rows -> rows.stream().findFirst().map(UUID::fromString));
    }
}
