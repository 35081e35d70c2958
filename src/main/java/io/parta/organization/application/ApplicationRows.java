package io.parta.organization.application;

import io.parta.organization.AdministrationTopic;
import io.parta.organization.OrganizationState;
import io.parta.organization.Standings;
import io.parta.organization.membership.GuardianshipKind;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Times;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of applications, and what of them a viewer is shown. */
final class ApplicationRows {

    /** $1 is the viewer's person or null. */
    static final String SELECT = """
            SELECT a.organization_id, a.id, a.person_id, a.state, a.roles, a.roster_name, a.subjects, a.class_name,
                   a.child_name, a.child_class_name, a.child_kind, a.comment, a.invitation_id, a.granted_roles,
                   a.granted_roster_name, a.granted_subjects, a.granted_kind, a.class_id, a.student_id, a.membership_id,
                   a.decided_at, a.rejection_reason, a.created_at, a.version,
                   o.state AS organization_state, m.id IS NOT NULL AS administrator
            """;

    static final String WITH_STANDING = """
            JOIN organization o ON o.id = a.organization_id
            LEFT JOIN membership m
              ON m.organization_id = a.organization_id AND m.person_id = $1 AND m.ended_at IS NULL
             AND m.administrator_since IS NOT NULL
            """;

    private ApplicationRows() {}

    static Application application(Row row, Viewer viewer, Standings standings) {
        UUID organization = row.getUUID("organization_id");
        UUID person = row.getUUID("person_id");
        boolean administrator = row.getBoolean("administrator");
        var standing = standings.of(viewer, administrator, administrator);
        boolean administers = AdministrationTopic.isHeardBy(standing)
                || viewer.isOfClass(AdministrationTopic.audienceOf(organization));
        return new Application(
                organization,
                row.getUUID("id"),
                person,
                standing,
                OrganizationState.valueOf(row.getString("organization_state")),
                viewer.isPerson() && person.equals(viewer.personId()),
                ApplicationState.valueOf(row.getString("state")),
                roles(row.getArrayOfStrings("roles")),
                row.getString("roster_name"),
                List.of(row.getArrayOfStrings("subjects")),
                row.getString("class_name"),
                child(row),
                row.getString("comment"),
                row.getUUID("invitation_id") != null,
                row.getOffsetDateTime("created_at").toInstant(),
                Times.instant(row, "decided_at"),
                row.getString("rejection_reason"),
                administers ? grant(row) : null,
                administers ? row.getInteger("version") : null);
    }

    private static ApplicationGrant grant(Row row) {
        String kind = either(row.getString("granted_kind"), row.getString("child_kind"));
        return new ApplicationGrant(
                row.getUUID("organization_id"),
                row.getUUID("class_id"),
                row.getUUID("student_id"),
                row.getUUID("membership_id"),
                roles(either(row.getArrayOfStrings("granted_roles"), row.getArrayOfStrings("roles"))),
                either(row.getString("granted_roster_name"), row.getString("roster_name")),
                List.of(either(row.getArrayOfStrings("granted_subjects"), row.getArrayOfStrings("subjects"))),
                kind == null ? null : GuardianshipKind.valueOf(kind));
    }

    private static @Nullable ApplicationChild child(Row row) {
        String name = row.getString("child_name");
        return name == null
                ? null
                : new ApplicationChild(
                        name, row.getString("child_class_name"), GuardianshipKind.valueOf(row.getString("child_kind")));
    }

    private static List<OrganizationRole> roles(String[] names) {
        return Arrays.stream(names).map(OrganizationRole::valueOf).toList();
    }

    private static <T extends @Nullable Object> T either(@Nullable T granted, T asked) {
        return granted == null ? asked : granted;
    }
}
