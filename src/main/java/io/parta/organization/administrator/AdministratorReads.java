package io.parta.organization.administrator;

import io.parta.organization.membership.MemberVisibility;
import io.parta.organization.membership.Membership;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Projections of administrators and of those who could be: members whom the viewer may know (ST-4). */
@ApplicationScoped
class AdministratorReads {

    /** Adults with an account who could be appointed, by name: who is left to choose from (OR-5). */
    private static final String SUCCESSORS = MemberVisibility.WITH + Membership.COLUMNS + " FROM membership m "
            + MemberVisibility.JOIN + """
             WHERE m.organization_id = $3 AND m.ended_at IS NULL AND m.person_id IS NOT NULL
            AND m.administrator_since IS NULL AND EXISTS (
              SELECT FROM membership_role r WHERE r.organization_id = m.organization_id AND r.membership_id = m.id
              AND r.state = 'CONFIRMED' AND r.role IN ('STAFF', 'TEACHER'))
            AND NOT EXISTS (
              SELECT FROM membership_role r WHERE r.organization_id = m.organization_id AND r.membership_id = m.id
              AND r.role = 'STUDENT')
            AND
            """ + MemberVisibility.SEEN + " ORDER BY " + Membership.ORDER + ", m.id LIMIT 10";

    static final String ADMINISTRATORS = "administrators";

    private static final KeysetSql OF_ADMINISTRATION = KeysetSql.of(
            MemberVisibility.WITH + Membership.COLUMNS + " FROM membership m " + MemberVisibility.JOIN
                    + " WHERE m.organization_id = $3 AND m.administrator_since IS NOT NULL AND m.ended_at IS NULL AND "
                    + MemberVisibility.SEEN + " /*key*/ /*page*/",
            3,
            new KeysetSql.Column("m.administrator_since", KeysetSql.Type.TIMESTAMP),
            new KeysetSql.Column("m.id", KeysetSql.Type.UUID));

    private final Reads reads;

    AdministratorReads(Reads reads) {
        this.reads = reads;
    }

    /** Administrators of an organisation whom the viewer may see, the longest-serving first. */
    Uni<Page<Membership>> listAdministrators(UUID organization, PageRequest page, Viewer viewer) {
        var own = MemberVisibility.parameters(viewer).addUUID(organization);
        return reads.list(OF_ADMINISTRATION.text(page), OF_ADMINISTRATION.parameters(page, own), Membership::of)
                .map(rows -> page.page(
                        rows,
                        one -> List.of(
                                String.valueOf(one.administratorAppointedAt()),
                                one.key().toString())));
    }

    /** Up to ten members who could become administrator, of those whom the viewer may see. */
    Uni<List<Membership>> successors(UUID organization, Viewer viewer) {
        return reads.list(SUCCESSORS, MemberVisibility.parameters(viewer).addUUID(organization), Membership::of);
    }
}
