package io.parta.organization.unit;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A member's place in a unit. */
@Description("Place of a member in a unit.")
public record UnitPlace(
        @NonNull @Description("Unit that the member belongs to.")
        OrganizationUnit unit,

        @Nullable
        @Description(
                "Post of the member in the unit, for example `заведующий`, at most 100 characters; null without one.")
        String post,

        @NonNull @Description("Time the member came into the unit.")
        Instant joinedAt) {}
