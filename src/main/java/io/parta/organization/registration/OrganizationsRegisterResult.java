package io.parta.organization.registration;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a registration in bulk did with one row. */
@Description("Result of a registration in bulk for one organisation.")
public record OrganizationsRegisterResult(
        @Ignore @Nullable UUID organizationKey,

        @Description("Place of the organisation in the input, from 0.")
        int index,

        @NonNull @Description("INN of the organisation, as it was given.")
        String inn,

        @NonNull @Description("KPP of the organisation, as it was given.")
        String kpp,

        @Nullable @Description("Outcome; null when it was refused.")
        OrganizationsRegisterOutcome outcome,

        @NonNull @Description("Refusals; empty when it is registered.")
        List<@NonNull UserError> userErrors) {}
