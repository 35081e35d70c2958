package io.parta.organization.registration;

import io.parta.organization.OrganizationKind;
import io.parta.organization.OrganizationState;
import io.parta.organization.Standings;
import io.parta.organization.registration.OrganizationRequestPolicy.RequestFacts;
import io.parta.organization.registration.OrganizationRequestPolicy.RequestStanding;
import io.parta.organization.registry.Region;
import io.parta.organization.registry.Regions;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A request of a head, as it was sent, and what became of it. Its key is that of the organisation that it made. */
@Description(
        "Request of a head for their organisation, with the data as it was sent. The requester and operators see it.")
public record OrganizationRequest(
        @Ignore UUID key,
        @Ignore UUID requesterKey,
        @Ignore RequestStanding standing,
        @Ignore RequestFacts facts,

        @NonNull @Description("State of the request.") OrganizationRequestState state,

        @NonNull @Description("Kind of the organisation.") OrganizationKind kind,

        @NonNull @Description("Full name of the organisation, as in its charter, at most 500 characters.")
        String fullName,

        @NonNull @Description("Short name of the organisation, at most 150 characters.")
        String shortName,

        @NonNull @Description("INN of the organisation: 10 digits.")
        String inn,

        @NonNull @Description("KPP of the organisation or branch: 9 characters.")
        String kpp,

        @NonNull @Description("OGRN of the organisation: 13 digits.")
        String ogrn,

        @NonNull @Description("Region of the organisation.") Region region,

        @Nullable @Description("Municipality of the organisation, at most 150 characters.")
        String municipality,

        @Nullable @Description("Address of the organisation, at most 300 characters.")
        String address,

        @Nullable @Description("Phone of the organisation (not of a person), E.164.")
        String phone,

        @Nullable @Description("E-mail of the organisation.")
        String email,

        @Nullable @Description("Website of the organisation: an http or https address.")
        String website,

        @NonNull @Description("Time zone of the organisation: an IANA name.")
        String timeZone,

        @NonNull @Description("Number of the order that makes the requester the administrator, at most 50 characters.")
        String orderNumber,

        @NonNull @Description("Day of the order.") LocalDate orderDate,

        @Nullable @Description("Post that the requester holds, at most 150 characters; null when not given.")
        String post,

        @NonNull @Description("Time of the request.") Instant createdAt,

        @Nullable @Description("Time the request was decided or withdrawn; null while it is open.")
        Instant decidedAt,

        @Nullable @Description("Reason of the rejection, at most 500 characters; null unless the request was rejected.")
        String reason)
        implements Node {

    public static final String PREFIX = "orgrequest";

    /** Columns that {@link #of} takes, of {@code organization_request q} with its {@code organization o} if it exists. */
    static final String COLUMNS = """
            SELECT q.organization_id, q.person_id, q.state, q.data, q.post, q.order_number, q.order_date, q.reason,
                   q.created_at, q.decided_at, o.state AS organization_state,
                   q.state <> 'PENDING' OR organization_is_vacant(q.organization_id) AS vacant
            FROM organization_request q LEFT JOIN organization o ON o.id = q.organization_id
            """;

    @Override
    @Id
    @NonNull
    @Description("Id of the request, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, key);
    }

    static OrganizationRequest of(Row row, Viewer viewer, Standings standings) {
        UUID requester = row.getUUID("person_id");
        var state = OrganizationRequestState.valueOf(row.getString("state"));
        String organizationState = row.getString("organization_state");
        OffsetDateTime decidedAt = row.getOffsetDateTime("decided_at");
        var data = OrganizationData.of(row.getJsonObject("data"));
        return new OrganizationRequest(
                row.getUUID("organization_id"),
                requester,
                RequestStanding.of(standings, viewer, requester),
                new RequestFacts(
                        state,
                        organizationState == null ? null : OrganizationState.valueOf(organizationState),
                        row.getBoolean("vacant")),
                state,
                data.kind(),
                data.fullName(),
                data.shortName(),
                data.inn(),
                data.kpp(),
                data.ogrn(),
                Regions.get(data.regionCode()),
                data.municipality(),
                data.address(),
                data.phone(),
                data.email(),
                data.website(),
                data.timeZone(),
                row.getString("order_number"),
                row.getLocalDate("order_date"),
                row.getString("post"),
                row.getOffsetDateTime("created_at").toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("reason"));
    }
}
