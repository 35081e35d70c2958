package io.parta.organization;

import io.parta.organization.registry.Region;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An organisation as one viewer sees it (OR-2). */
@Description("Organisation: school, college, kindergarten, supplementary education or professional development. "
        + "Everyone who is logged in sees verified ones; members and operators see the others too, and whoever "
        + "requested one sees it while the request is open.")
public record Organization(
        @Ignore UUID key,
        @Ignore OrganizationStanding standing,

        @NonNull @Description("Kind of the organisation.") OrganizationKind kind,
        @NonNull @Description("State of the organisation.") OrganizationState state,

        @NonNull @Description("Full name of the organisation, as in its charter, at most 500 characters.")
        String fullName,

        @NonNull @Description("Short name of the organisation, at most 150 characters.")
        String shortName,

        @Nullable
        @Description("INN (taxpayer number) of the organisation: 10 digits. Members and operators only, else null.")
        String inn,

        @Nullable
        @Description("KPP of the organisation or branch: 9 characters. Members and operators only, else null.")
        String kpp,

        @Nullable
        @Description(
                "OGRN (state register number) of the organisation: 13 digits. Members and operators only, else null.")
        String ogrn,

        @NonNull @Description("Region of the organisation.") Region region,

        @Nullable @Description("Municipality of the organisation, at most 150 characters.")
        String municipality,

        @Nullable @Description("Address of the organisation, at most 300 characters.")
        String address,

        @Nullable
        @Description("Phone of the organisation (not of a person), E.164. Members and operators only, else null.")
        String phone,

        @Nullable @Description("E-mail of the organisation. Members and operators only, else null.")
        String email,

        @Nullable @Description("Website of the organisation: an http or https address.")
        String website,

        @NonNull @Description("Time zone of the organisation: an IANA name, for example `Europe/Moscow`.")
        String timeZone,

        @NonNull @Description("How far students and guardians see among the members.")
        ContactsOfFamilies contactsOfFamilies,

        @Nullable @Description("Time the organisation was verified; null while it never was.")
        Instant verifiedAt,

        @Nullable @Description("Time the organisation was suspended; null while it is not.")
        Instant suspendedAt,

        @Nullable @Description("Reason of the suspension; null while it is not suspended.")
        String suspensionReason,

        @NonNull @Description("Time the organisation was registered.")
        Instant createdAt,

        @NonNull @Description("Time the organisation was last changed.")
        Instant updatedAt,

        @Description("Version of the organisation: grows with each change; updates name the version they read.")
        int version,

        @NonNull
        @Description("Cursor of the organisation's events as of this reading: `organizationEvents(after:)` from it "
                + "misses nothing.")
        String eventsCursor,

        @Nullable
        @Description("Cursor of the events of the organisation's administration as of this reading, for "
                + "`administrationEvents(after:)`; null unless the viewer is its administrator or an operator.")
        String administrationEventsCursor)
        implements Node {

    public static final String PREFIX = "org";

    @Override
    @Id
    @NonNull
    @Description("Id of the organisation, opaque; may be copied and shared.")
    public String getId() {
        return TypeId.encode(PREFIX, key);
    }
}
