package io.parta.organization;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;

/** Loads an organisation for a command and asks the policy who may do it. */
@ApplicationScoped
public class OrganizationAccess {

    private static final String STANDING = """
            SELECT CASE WHEN m.administrator_since IS NULL THEN 'MEMBER' ELSE 'ADMINISTRATOR' END FROM membership m
            WHERE m.organization_id = :organization AND m.person_id = cast(nullif(:person, '') AS uuid)
              AND m.ended_at IS NULL AND (m.administrator_since IS NOT NULL OR EXISTS (
                SELECT FROM membership_role r WHERE r.organization_id = m.organization_id
                AND r.membership_id = m.id AND r.state = 'CONFIRMED'))
            UNION ALL
            SELECT 'REQUESTER' FROM organization_request q
            WHERE q.organization_id = :organization AND q.person_id = cast(nullif(:person, '') AS uuid)
              AND q.state = 'PENDING'
            """;

    private static final UUID NONE = new UUID(0, 0);

    private final Standings standings;

    OrganizationAccess(Standings standings) {
        this.standings = standings;
    }

    /** An organisation under a command of somebody who may do it. */
    public static final class Accessed {

        private final OrganizationEntity organization;
        private final OrganizationStanding standing;

        Accessed(OrganizationEntity organization, OrganizationStanding standing) {
            this.organization = organization;
            this.standing = standing;
        }

        OrganizationEntity organization() {
            return organization;
        }

        public OrganizationStanding standing() {
            return standing;
        }

        public UUID key() {
            return organization.id;
        }

        public OrganizationKind kind() {
            return organization.kind;
        }

        public OrganizationState state() {
            return organization.state;
        }

        public String shortName() {
            return organization.shortName;
        }

        public int version() {
            return organization.version;
        }

        public ZoneId timeZone() {
            return ZoneId.of(organization.timeZone);
        }

        /** Right and state together, as {@link OrganizationPolicy#decide}. */
        public Optional<Refusal> decide(OrganizationAction action) {
            return OrganizationPolicy.decide(action, standing, organization.state);
        }
    }

    /**
     * The organisation when the viewer may do this; NOT_FOUND as {@link #find} says.
     *
     * @param field name of the input field that holds the id
     */
    public Uni<Result<Accessed>> right(
            UnitOfWork unit, String id, String field, OrganizationAction action, Viewer viewer) {
        UUID key = TypeId.decode(Organization.PREFIX, id).orElse(NONE);
        return find(unit, key, field, action.lock(), viewer)
                .map(found -> found.chain(accessed -> OrganizationPolicy.right(action, accessed.standing())
                        .map(Result::<Accessed>refused)
                        .orElseGet(() -> Result.done(accessed))));
    }

    /**
     * The organisation when the viewer may know of it, whatever they may do there: policies of what belongs to it decide
     * by the standing. NOT_FOUND alike for a malformed id, an unknown one and an organisation that the viewer may not know
     * of, after the same two statements.
     *
     * @param key of the organisation; any unused one for a malformed id
     * @param field name of the input field that led here
     * @param lock PESSIMISTIC_WRITE for a command that must not run beside another one of the organisation
     */
    public Uni<Result<Accessed>> find(UnitOfWork unit, UUID key, String field, LockMode lock, Viewer viewer) {
        return look(unit, key, lock, viewer).map(found -> found.filter(Looked::isSeen)
                .map(seen -> Result.done(seen.accessed()))
                .orElseGet(() -> Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", field))));
    }

    /**
     * The organisation whatever the viewer may know of it, by the same two statements: for what they may have of their own
     * there. The caller answers NOT_FOUND where they have nothing.
     */
    public Uni<Optional<Accessed>> findAny(UnitOfWork unit, UUID key, LockMode lock, Viewer viewer) {
        return look(unit, key, lock, viewer).map(found -> found.map(Looked::accessed));
    }

    /** An organisation with what the viewer is to it. */
    private record Looked(Accessed accessed, boolean requester) {

        boolean isSeen() {
            return OrganizationPolicy.sees(accessed.standing(), requester, accessed.state());
        }
    }

    private Uni<Optional<Looked>> look(UnitOfWork unit, UUID key, LockMode lock, Viewer viewer) {
        // The lock first: whoever waited for it is what the command before made of them.
        return unit.session().find(OrganizationEntity.class, key, lock).chain(organization -> is(unit, key, viewer)
                .map(is -> {
                    boolean administrator = is.contains("ADMINISTRATOR");
                    var standing = standings.of(viewer, administrator, administrator || is.contains("MEMBER"));
                    return Optional.ofNullable(organization)
                            .map(found -> new Looked(new Accessed(found, standing), is.contains("REQUESTER")));
                }));
    }

    /** What the viewer is to the organisation by its own rows. */
    private static Uni<List<String>> is(UnitOfWork unit, UUID key, Viewer viewer) {
        return unit.session()
                .createNativeQuery(STANDING, String.class)
                .setParameter("organization", key)
                .setParameter(
                        "person",
                        viewer.personId() == null ? "" : viewer.personId().toString())
                .getResultList();
    }
}
