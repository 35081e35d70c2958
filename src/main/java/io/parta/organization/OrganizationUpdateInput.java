package io.parta.organization;

import io.parta.platform.graphql.input.Patch;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationUpdate} takes. */
@Input("OrganizationUpdateInput")
@Description("Input of `organizationUpdate`. An absent field leaves the value, null clears it.")
public final class OrganizationUpdateInput extends Patch {

    /** Fields that every organisation has: null is no value for them. */
    private static final List<String> REQUIRED =
            List.of("fullName", "shortName", "inn", "kpp", "ogrn", "regionCode", "timeZone", "contactsOfFamilies");

    /** Fields that were verified against the state's registers: operators alone change them. */
    private static final List<String> REGISTERED = List.of("inn", "kpp", "ogrn");

    private String id = "";
    private int version;

    @Size(min = 1, max = 500)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String fullName;

    @Size(min = 1, max = 150)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String shortName;

    private @Nullable String inn;

    private @Nullable String kpp;

    private @Nullable String ogrn;

    private @Nullable String regionCode;

    private @Nullable String timeZone;

    private @Nullable ContactsOfFamilies contactsOfFamilies;

    @Size(min = 1, max = 150)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String municipality;

    @Size(min = 1, max = 300)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String address;

    @Pattern(regexp = OrganizationForm.PHONE)
    private @Nullable String phone;

    @Email
    @Size(max = 254)
    private @Nullable String email;

    @Pattern(regexp = OrganizationForm.WEBSITE)
    @Size(max = 255)
    private @Nullable String website;

    @Id
    @NonNull
    @Description("Id of the organisation.")
    public void setId(String id) {
        this.id = id;
    }

    @NonNull
    @Description("Version of the organisation that was read; CONFLICT when it was changed since.")
    public void setVersion(int version) {
        this.version = version;
    }

    @Description("Full name, as in the charter, 1 to 500 characters on one line. It cannot be cleared.")
    public void setFullName(@Nullable String fullName) {
        this.fullName = fullName;
        mark("fullName");
    }

    @Description("Short name, 1 to 150 characters on one line. It cannot be cleared.")
    public void setShortName(@Nullable String shortName) {
        this.shortName = shortName;
        mark("shortName");
    }

    @Description("INN of the organisation: 10 digits with a check digit. Operators only. It cannot be cleared.")
    public void setInn(@Nullable String inn) {
        this.inn = inn;
        mark("inn");
    }

    @Description("KPP of the organisation or branch: 9 characters. INN and KPP together are unique. "
            + "Operators only. It cannot be cleared.")
    public void setKpp(@Nullable String kpp) {
        this.kpp = kpp;
        mark("kpp");
    }

    @Description("OGRN of the organisation: 13 digits with a check digit. Operators only. It cannot be cleared.")
    public void setOgrn(@Nullable String ogrn) {
        this.ogrn = ogrn;
        mark("ogrn");
    }

    @Description("Code of the region: two digits, see `regions`. It cannot be cleared.")
    public void setRegionCode(@Nullable String regionCode) {
        this.regionCode = regionCode;
        mark("regionCode");
    }

    @Description("Time zone: an IANA name, for example `Europe/Moscow`. It cannot be cleared.")
    public void setTimeZone(@Nullable String timeZone) {
        this.timeZone = timeZone;
        mark("timeZone");
    }

    @Description("How far students and guardians see among the members. It cannot be cleared.")
    public void setContactsOfFamilies(@Nullable ContactsOfFamilies contactsOfFamilies) {
        this.contactsOfFamilies = contactsOfFamilies;
        mark("contactsOfFamilies");
    }

    @Description("Municipality, 1 to 150 characters on one line.")
    public void setMunicipality(@Nullable String municipality) {
        this.municipality = municipality;
        mark("municipality");
    }

    @Description("Address, 1 to 300 characters on one line.")
    public void setAddress(@Nullable String address) {
        this.address = address;
        mark("address");
    }

    @Description("Phone of the organisation: E.164, for example `+74951234567`.")
    public void setPhone(@Nullable String phone) {
        this.phone = phone;
        mark("phone");
    }

    @Description("E-mail of the organisation, at most 254 characters.")
    public void setEmail(@Nullable String email) {
        this.email = email;
        mark("email");
    }

    @Description("Website: an http or https address, at most 255 characters.")
    public void setWebsite(@Nullable String website) {
        this.website = website;
        mark("website");
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Names of required fields that were sent as null. */
    List<String> cleared() {
        return REQUIRED.stream()
                .filter(field -> has(field) && value(field) == null)
                .toList();
    }

    /** Names of sent fields that operators alone change. */
    List<String> registered() {
        return REGISTERED.stream().filter(this::has).toList();
    }

    /** The value sent for a field that is checked by more than its form; null when absent. */
    @Nullable
    String value(String field) {
        return switch (field) {
            case "fullName" -> fullName;
            case "shortName" -> shortName;
            case "inn" -> inn;
            case "kpp" -> kpp;
            case "ogrn" -> ogrn;
            case "regionCode" -> regionCode;
            case "timeZone" -> timeZone;
            case "contactsOfFamilies" -> contactsOfFamilies == null ? null : contactsOfFamilies.name();
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** Puts what was sent onto the organisation; the input was found without fault. */
    void applyTo(OrganizationEntity organization) {
        organization.fullName = required(TextForm.tidyOrNull(fullName), organization.fullName);
        organization.shortName = required(TextForm.tidyOrNull(shortName), organization.shortName);
        organization.inn = required(inn, organization.inn);
        organization.kpp = required(kpp, organization.kpp);
        organization.ogrn = required(ogrn, organization.ogrn);
        organization.regionCode = required(regionCode, organization.regionCode);
        organization.timeZone = required(timeZone, organization.timeZone);
        organization.contactsOfFamilies =
                Objects.requireNonNullElse(contactsOfFamilies, organization.contactsOfFamilies);
        organization.municipality =
                choose("municipality", TextForm.tidyOrNull(municipality), organization.municipality);
        organization.address = choose("address", TextForm.tidyOrNull(address), organization.address);
        organization.phone = choose("phone", phone, organization.phone);
        organization.email = choose("email", email, organization.email);
        organization.website = choose("website", website, organization.website);
    }

    private static String required(@Nullable String sent, String current) {
        return Objects.requireNonNullElse(sent, current);
    }
}
