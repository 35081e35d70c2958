package io.parta.organization.administrator;

import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code administratorAppoint} takes (OR-3). */
@Input("AdministratorAppointInput")
@Description("Input of `administratorAppoint`. The person is named by exactly one of `personId` and `publicNumber`.")
public record AdministratorAppointInput(
        @Id @NonNull @Description("Id of the organisation.") String organizationId,

        @Id @Nullable @Description("Id of the person to appoint; null when the public number names them.")
        String personId,

        @Nullable
        @Size(max = 20)
        @Description("Public number of the person to appoint, as their profile shows it: eleven digits, spaces are "
                + "ignored; null when the id names them.")
        String publicNumber,

        @NonNull
        @Size(min = 1, max = 50)
        @Pattern(regexp = TextForm.LINE)
        @Description("Number of the order that appoints them, 1 to 50 characters on one line.")
        String orderNumber,

        @NonNull @Description("Day of the order: not later than today in the organisation's time zone.")
        LocalDate orderDate,

        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = TextForm.LINE)
        @Description("Name in the organisation's roster, 1 to 200 characters on one line; by default last and first "
                + "name of the profile. It does not change the name of who is a member already.")
        String rosterName) {}
