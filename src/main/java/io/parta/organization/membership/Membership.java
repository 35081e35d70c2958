package io.parta.organization.membership;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A person in an organisation. */
@Description("Membership of a person in an organisation: a set of roles and a roster name. The person, the "
        + "organisation's administrators and operators see it.")
public record Membership(
        @Ignore UUID organizationKey,
        @Ignore UUID key,
        @Ignore @Nullable UUID personKey,

        @NonNull @Description("Name in the organisation's roster, at most 200 characters.")
        String rosterName,

        @NonNull @Description("Roles of the member: each at most once, at most four.")
        List<@NonNull MembershipRole> roles,

        @Nullable @Description("Time the member became administrator; null when they are none.")
        Instant administratorAppointedAt,

        @NonNull @Description("Time the membership began.") Instant createdAt)
        implements Node {

    public static final String PREFIX = "member";

    @Override
    @Id
    @NonNull
    @Description("Id of the membership, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, organizationKey, key);
    }
}
