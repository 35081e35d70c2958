package io.parta.platform.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One field of an act. */
@Description("Change of one field by an administrative act.")
public record AuditChange(
        @NonNull @Description("Name of the field, as the object or the input of the mutation has it.")
        String field,

        @Nullable @Description("Value before the act; null when there was none.")
        String before,

        @Nullable @Description("Value after the act; null when there is none.")
        String after) {}
