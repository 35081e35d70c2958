package io.parta.organization.invitation.accept;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.secret.LinkToken;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invitations inside the command that accepts one. */
@ApplicationScoped
class AcceptStore {

    private static final String OFFER = """
            SELECT cast(i.id AS text), i.role || '', coalesce(cast(i.class_id AS text), ''),
                   coalesce(cast(i.student_membership_id AS text), ''), cast(to_jsonb(i.subjects) AS text),
                   i.revoked_at IS NULL AND i.expires_at > :now, i.uses < i.max_uses, i.uses
            FROM invitation i JOIN organization o ON o.id = i.organization_id AND o.state = 'VERIFIED'
            WHERE i.organization_id = :organization AND i.token_hash = decode(:hash, 'hex')
            """;

    /** One row, whoever it is and whether there is an invitation or not. */
    private static final String TAKER = """
            SELECT coalesce(cast(m.id AS text), ''), a.id IS NOT NULL, coalesce(cast(a.application_id AS text), '')
            FROM (SELECT cast(:organization AS uuid) AS organization_id) here
            LEFT JOIN membership m ON m.organization_id = here.organization_id AND m.person_id = :person
              AND m.ended_at IS NULL
            LEFT JOIN invitation_acceptance a ON a.organization_id = here.organization_id
              AND a.invitation_id = :invitation AND a.person_id = :person
            """;

    private static final String HOLDINGS = """
            SELECT EXISTS (SELECT FROM membership_role r WHERE r.organization_id = :organization
                     AND r.membership_id = :member AND r.role = :role AND r.state = 'CONFIRMED'),
                   EXISTS (SELECT FROM class_student s WHERE s.organization_id = :organization
                     AND s.membership_id = :member AND s.class_id = :class AND s.ended_at IS NULL),
                   EXISTS (SELECT FROM guardianship g WHERE g.organization_id = :organization
                     AND g.guardian_membership_id = :member AND g.student_membership_id = :student AND g.ended_at IS NULL),
                   NOT EXISTS (
                     SELECT FROM jsonb_array_elements_text(cast(cast(:subjects AS text) AS jsonb)) AS given (subject)
                     WHERE NOT EXISTS (SELECT FROM membership_subject taught WHERE taught.organization_id = :organization
                       AND taught.membership_id = :member AND taught.subject = given.subject))
            """;

    private static final String TAKE = """
            WITH taken AS (
              UPDATE invitation SET uses = uses + 1 WHERE organization_id = :organization AND id = :invitation
              RETURNING organization_id, id)
            INSERT INTO invitation_acceptance (organization_id, invitation_id, id, person_id, application_id, accepted_at)
            SELECT taken.organization_id, taken.id, :key, :person, cast(nullif(:application, '') AS uuid), :now FROM taken
            """;

    private static final String RENEW = """
            UPDATE invitation_acceptance SET application_id = :application
            WHERE organization_id = :organization AND invitation_id = :invitation AND person_id = :person
            """;

    private static final UUID NONE = new UUID(0, 0);

    /**
     * What an invitation offers.
     *
     * @param lives whether it was neither revoked nor is it over
     * @param left whether a use is left
     */
    record Offer(
            UUID key,
            OrganizationRole role,
            @Nullable UUID classKey,
            @Nullable UUID studentKey,
            List<String> subjects,
            boolean lives,
            boolean left,
            int uses) {}

    /**
     * Who takes it.
     *
     * @param membershipKey null for who is no member
     * @param accepted whether they have accepted it before
     * @param applicationKey what that became; null when they joined at once
     */
    record Taker(
            @Nullable UUID membershipKey,
            boolean accepted,
            @Nullable UUID applicationKey) {}

    /** What a member has already of an offer. */
    record Holdings(boolean role, boolean place, boolean ward, boolean subjects) {
        static final Holdings NOTHING = new Holdings(false, false, false, false);
    }

    /** What the token offers; nothing of an organisation that is not verified. */
    Uni<Optional<Offer>> find(UnitOfWork unit, LinkToken token, Instant now) {
        return unit.session()
                .createNativeQuery(OFFER, Object[].class)
                .setParameter("organization", token.partition())
                .setParameter("hash", token.hash())
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(AcceptStore::offer));
    }

    Uni<Taker> taker(UnitOfWork unit, UUID organization, Optional<Offer> offer, UUID person) {
        return unit.session()
                .createNativeQuery(TAKER, Object[].class)
                .setParameter("organization", organization)
                .setParameter("invitation", offer.map(Offer::key).orElse(NONE))
                .setParameter("person", person)
                .getSingleResult()
                .map(row -> new Taker(key(row[0]), (Boolean) row[1], key(row[2])));
    }

    Uni<Holdings> holdings(UnitOfWork unit, UUID organization, Offer offer, List<String> subjects, Taker taker) {
        return taker.membershipKey() == null
                ? Uni.createFrom().item(Holdings.NOTHING)
                : unit.session()
                        .createNativeQuery(HOLDINGS, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("member", taker.membershipKey())
                        .setParameter("role", offer.role().name())
                        .setParameter("class", orNone(offer.classKey()))
                        .setParameter("student", orNone(offer.studentKey()))
                        .setParameter("subjects", new JsonArray(subjects).encode())
                        .getSingleResult()
                        .map(row ->
                                new Holdings((Boolean) row[0], (Boolean) row[1], (Boolean) row[2], (Boolean) row[3]));
    }

    /** Takes a use for the person. */
    Uni<Void> take(
            UnitOfWork unit, UUID organization, Offer offer, UUID person, @Nullable UUID application, Instant now) {
        return unit.session()
                .createNativeQuery(TAKE)
                .setParameter("organization", organization)
                .setParameter("invitation", offer.key())
                .setParameter("key", UuidCreator.getTimeOrderedEpoch())
                .setParameter("person", person)
                .setParameter("application", application == null ? "" : application.toString())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Another application stands on the use that the person has taken. */
    Uni<Void> renew(UnitOfWork unit, UUID organization, Offer offer, UUID person, UUID application) {
        return unit.session()
                .createNativeQuery(RENEW)
                .setParameter("organization", organization)
                .setParameter("invitation", offer.key())
                .setParameter("person", person)
                .setParameter("application", application)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Offer offer(Object[] row) {
        return new Offer(
                UUID.fromString((String) row[0]),
                OrganizationRole.valueOf((String) row[1]),
                key(row[2]),
                key(row[3]),
                new JsonArray((String) row[4]).stream().map(String.class::cast).toList(),
                (Boolean) row[5],
                (Boolean) row[6],
                ((Number) row[7]).intValue());
    }

    private static @Nullable UUID key(Object text) {
        return ((String) text).isEmpty() ? null : UUID.fromString((String) text);
    }

    private static UUID orNone(@Nullable UUID key) {
        return key == null ? NONE : key;
    }
}
