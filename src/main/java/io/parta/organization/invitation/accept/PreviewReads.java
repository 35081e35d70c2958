package io.parta.organization.invitation.accept;

import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.persistence.Reads;
import io.parta.platform.secret.LinkToken;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a token leads to: one statement, whatever the token is. */
@ApplicationScoped
class PreviewReads {

    private static final String PREVIEW = """
            SELECT o.short_name, i.role, c.name AS class_name, i.expires_at,
                   i.role = 'GUARDIAN' AND i.student_membership_id IS NULL AS child_required
            FROM invitation i
            JOIN organization o ON o.id = i.organization_id AND o.state = 'VERIFIED'
            LEFT JOIN school_class c ON c.organization_id = i.organization_id AND c.id = i.class_id
            WHERE i.organization_id = $1 AND i.token_hash = decode($2, 'hex')
            AND i.revoked_at IS NULL AND i.uses < i.max_uses AND i.expires_at > $3
            AND (i.class_id IS NULL OR c.state = 'ACTIVE')
            """;

    private final Reads reads;
    private final Clock clock;

    PreviewReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    Uni<Optional<InvitationPreview>> find(LinkToken token) {
        var parameters =
                Tuple.of(token.partition(), token.hash(), clock.instant().atOffset(ZoneOffset.UTC));
        return reads.find(PREVIEW, parameters, PreviewReads::preview);
    }

    private static InvitationPreview preview(Row row) {
        return new InvitationPreview(
                row.getString("short_name"),
                OrganizationRole.valueOf(row.getString("role")),
                row.getString("class_name"),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getBoolean("child_required"));
    }
}
