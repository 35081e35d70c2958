package io.parta.chat.channel;

import io.parta.chat.ChatCircle;
import io.parta.chat.ChatState;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.Standings;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Loads a channel for a command of somebody who may know of it: under its organisation's lock, then its own. */
@ApplicationScoped
class ChannelAccess {

    private static final UUID NONE = new UUID(0, 0);

    private static final String ORGANIZATION =
            "SELECT coalesce(cast(organization_id AS text), '') FROM chat_channel WHERE chat_id = :chat";

    private static final String FACTS = """
            SELECT c.title || '', c.description || '', c.version, c.state || '', c.who_may_write || '',
              cast(to_json(c.reactions) AS text), h.built_in || '', h.visibility || '', array_to_string(h.audience, ','),
              m.role || '', EXISTS (
                SELECT FROM membership s
                WHERE s.organization_id = h.organization_id AND s.person_id = :person AND s.ended_at IS NULL
                  AND (s.administrator_since IS NOT NULL OR EXISTS (
                    SELECT FROM membership_role r WHERE r.organization_id = s.organization_id AND r.membership_id = s.id
                    AND r.state = 'CONFIRMED' AND r.role = ANY (h.audience))))
            FROM chat c JOIN chat_channel h ON h.chat_id = c.id
            LEFT JOIN chat_member m ON m.chat_id = c.id AND m.person_id = :person AND m.left_at IS NULL
            WHERE c.id = :chat AND c.state <> 'DELETED' FOR UPDATE OF c
            """;

    private final OrganizationAccess organizations;
    private final Standings standings;

    ChannelAccess(OrganizationAccess organizations, Standings standings) {
        this.organizations = organizations;
        this.standings = standings;
    }

    /**
     * A channel under a command.
     *
     * @param organization null of a channel of the platform
     */
    record AccessedChannel(
            UUID key, @Nullable Accessed organization, ChannelStanding standing, ChannelData data, int version) {

        String id() {
            return TypeId.encode(Channel.PREFIX, key);
        }
    }

    /**
     * The channel when the viewer may know of it and is the one to do this; NOT_FOUND alike for a malformed id, an unknown one
     * and a channel that the viewer may not know of, after the same statements.
     *
     * @param lock of the organisation
     */
    Uni<Result<AccessedChannel>> find(
            UnitOfWork unit, String id, String field, ChannelAction action, LockMode lock, Viewer viewer) {
        UUID key = TypeId.decode(Channel.PREFIX, id).orElse(NONE);
        UUID person = viewer.requirePersonId();
        return organization(unit, key).chain(organization -> organizations
                .findAny(unit, organization, lock, viewer)
                .chain(accessed -> facts(unit, key, person).map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> accessed(key, accessed.orElse(null), row, viewer))
                        .filter(found -> ChannelPolicy.knows(found.standing()))
                        .map(found -> ChannelPolicy.right(action, found.standing())
                                .map(Result::<AccessedChannel>refused)
                                .orElseGet(() -> Result.done(found)))
                        .orElseGet(() -> Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", field))))));
    }

    private static Uni<UUID> organization(UnitOfWork unit, UUID channel) {
        return unit.session()
                .createNativeQuery(ORGANIZATION, String.class)
                .setParameter("chat", channel)
                .getResultList()
                .map(rows -> rows.isEmpty() || rows.get(0).isEmpty() ? NONE : UUID.fromString(rows.get(0)));
    }

    private static Uni<List<Object[]>> facts(UnitOfWork unit, UUID channel, UUID person) {
        return unit.session()
                .createNativeQuery(FACTS, Object[].class)
                .setParameter("chat", channel)
                .setParameter("person", person)
                .getResultList();
    }

    private AccessedChannel accessed(UUID key, @Nullable Accessed organization, Object[] row, Viewer viewer) {
        var visibility = ChannelVisibility.valueOf((String) row[7]);
        var audience = audience((String) row[8]);
        String role = (String) row[9];
        var standing = new ChannelStanding(
                organization == null ? standings.of(viewer, false, false) : organization.standing(),
                organization == null ? null : organization.state(),
                visibility,
                row[6] != null,
                ChatState.valueOf((String) row[3]) == ChatState.ACTIVE,
                (Boolean) row[10],
                role != null);
        String reactions = (String) row[5];
        var data = new ChannelData(
                (String) row[0],
                (String) row[1],
                visibility,
                audience,
                ChatCircle.valueOf((String) row[4]) == ChatCircle.MEMBERS,
                reactions == null
                        ? null
                        : new JsonArray(reactions)
                                .stream().map(String.class::cast).toList());
        return new AccessedChannel(key, organization, standing, data, (Integer) row[2]);
    }

    private static Set<OrganizationRole> audience(String names) {
        return ChannelData.audience(Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(OrganizationRole::valueOf)
                .toList());
    }
}
