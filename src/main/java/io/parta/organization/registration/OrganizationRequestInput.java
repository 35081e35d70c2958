package io.parta.organization.registration;

import io.parta.organization.OrganizationForm;
import io.parta.organization.OrganizationKind;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationRequest} takes (OR-2, OR-3). */
@Input("OrganizationRequestInput")
@Description("Input of `organizationRequest`: the organisation, and the order by which the viewer is its head.")
public record OrganizationRequestInput(
        @NonNull @Description("Kind of the organisation.") OrganizationKind kind,

        @NonNull
        @Size(min = 1, max = 500)
        @Pattern(regexp = TextForm.LINE)
        @Description("Full name, as in the charter, 1 to 500 characters on one line.")
        String fullName,

        @NonNull
        @Size(min = 1, max = 150)
        @Pattern(regexp = TextForm.LINE)
        @Description("Short name, 1 to 150 characters on one line.")
        String shortName,

        @NonNull @Description("INN of the organisation: 10 digits with a check digit.")
        String inn,

        @NonNull @Description("KPP of the organisation or branch: 9 characters. INN and KPP together are unique.")
        String kpp,

        @NonNull @Description("OGRN of the organisation: 13 digits with a check digit.")
        String ogrn,

        @NonNull @Description("Code of the region: two digits, see `regions`.")
        String regionCode,

        @NonNull @Description("Time zone: an IANA name, for example `Europe/Moscow`.")
        String timeZone,

        @Nullable
        @Size(min = 1, max = 150)
        @Pattern(regexp = TextForm.LINE)
        @Description("Municipality, 1 to 150 characters on one line.")
        String municipality,

        @Nullable
        @Size(min = 1, max = 300)
        @Pattern(regexp = TextForm.LINE)
        @Description("Address, 1 to 300 characters on one line.")
        String address,

        @Nullable
        @Pattern(regexp = OrganizationForm.PHONE)
        @Description("Phone of the organisation: E.164, for example `+74951234567`.")
        String phone,

        @Nullable @Email @Size(max = 254) @Description("E-mail of the organisation, at most 254 characters.")
        String email,

        @Nullable
        @Pattern(regexp = OrganizationForm.WEBSITE)
        @Size(max = 255)
        @Description("Website: an http or https address, at most 255 characters.")
        String website,

        @NonNull
        @Size(min = 1, max = 50)
        @Pattern(regexp = TextForm.LINE)
        @Description(
                "Number of the order that makes the viewer the organisation's administrator, 1 to 50 characters on "
                        + "one line.")
        String orderNumber,

        @NonNull @Description("Day of the order: not later than today in the organisation's time zone.")
        LocalDate orderDate,

        @Nullable
        @Size(min = 1, max = 150)
        @Pattern(regexp = TextForm.LINE)
        @Description("Post that the viewer holds, for example `директор`: 1 to 150 characters on one line.")
        String post) {}
