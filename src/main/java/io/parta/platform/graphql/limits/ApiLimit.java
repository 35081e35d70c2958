package io.parta.platform.graphql.limits;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One limit, as it is enforced here. */
@Description("Limit of the API, with the number this deployment enforces.")
public record ApiLimit(
        @NonNull @Description("Name of the limit, stable, in camel case.")
        String name,

        @Description("Number of the limit, in its unit.") int value,

        @NonNull @Description("Unit of the number.") LimitUnit unit,

        @NonNull @Description("Meaning of the limit, in English.")
        String description) {}
