package io.parta.organization;

import io.parta.platform.identity.Viewer;
import io.vertx.sqlclient.Tuple;

/**
 * Who knows what an organisation is made of, as SQL: its confirmed members and operators. A statement is
 * {@code SELECT …, + COLUMNS + FROM … wanted + JOIN + … WHERE + KNOWN}; its first two parameters are {@link #parameters}.
 */
public final class Insiders {

    /** The organisation's state and what the viewer is to it, for {@link Standings}. */
    public static final String COLUMNS = """
            o.state AS organization_state, m.id IS NOT NULL AS member,
            m.administrator_since IS NOT NULL AS administrator
            """;

    /** What the viewer is; one value cannot be answered by a hash of all roles of the platform, which EXISTS can. */
    static final String MEMBERSHIP = """
            LEFT JOIN membership m
              ON m.organization_id = o.id AND m.person_id = $2 AND m.ended_at IS NULL
             AND (m.administrator_since IS NOT NULL OR (
               SELECT true FROM membership_role r WHERE r.organization_id = m.organization_id
               AND r.membership_id = m.id AND r.state = 'CONFIRMED' LIMIT 1))
            """;

    /** Joins the organisation {@code o} of a row {@code wanted} and the viewer's confirmed membership {@code m} in it. */
    public static final String JOIN = " JOIN organization o ON o.id = wanted.organization_id " + MEMBERSHIP;

    /** Whether the viewer is one; {@link OrganizationStanding#insider} says the same. */
    public static final String KNOWN = "($1 OR m.id IS NOT NULL)";

    private Insiders() {}

    /** The parameters $1, whether the viewer sees everything, and $2, the viewer's person or null. */
    public static Tuple parameters(Viewer viewer) {
        return Tuple.tuple().addBoolean(viewer.isOperator()).addUUID(viewer.isPerson() ? viewer.personId() : null);
    }
}
