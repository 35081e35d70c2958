package io.parta.organization.unit;

import io.parta.organization.membership.Membership;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One item of {@link UnitMemberConnection}. */
@Description("Edge of a list of a unit's members.")
public record UnitMemberEdge(
        @NonNull @Description("Cursor of the member in this list.")
        String cursor,

        @NonNull @Description("Membership of the member.") Membership node,

        @Nullable
        @Description(
                "Post of the member in the unit, for example `заведующий`, at most 100 characters; null without one.")
        String post,

        @NonNull @Description("Time the member came into the unit.")
        Instant joinedAt) {}
