package io.parta.organization.registration;

import io.parta.organization.ContactsOfFamilies;
import io.parta.organization.OrganizationForm;
import io.parta.organization.OrganizationKind;
import io.parta.organization.OrganizationState;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.input.TextForm;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody says of an organisation that is to be registered (OR-2), as it is stored: texts are tidy. */
record OrganizationData(
        OrganizationKind kind,
        String fullName,
        String shortName,
        String inn,
        String kpp,
        String ogrn,
        String regionCode,
        @Nullable String municipality,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        String timeZone) {

    static OrganizationData of(OrganizationsRegisterRow row) {
        return new OrganizationData(
                row.kind(),
                TextForm.tidy(row.fullName()),
                TextForm.tidy(row.shortName()),
                row.inn(),
                row.kpp(),
                row.ogrn(),
                row.regionCode(),
                TextForm.tidyOrNull(row.municipality()),
                TextForm.tidyOrNull(row.address()),
                row.phone(),
                row.email(),
                row.website(),
                row.timeZone());
    }

    static OrganizationData of(OrganizationRequestInput input) {
        return new OrganizationData(
                input.kind(),
                TextForm.tidy(input.fullName()),
                TextForm.tidy(input.shortName()),
                input.inn(),
                input.kpp(),
                input.ogrn(),
                input.regionCode(),
                TextForm.tidyOrNull(input.municipality()),
                TextForm.tidyOrNull(input.address()),
                input.phone(),
                input.email(),
                input.website(),
                input.timeZone());
    }

    /** Of what {@link #toJson} made. */
    static OrganizationData of(JsonObject stored) {
        return new OrganizationData(
                OrganizationKind.valueOf(stored.getString("kind")),
                stored.getString("full_name"),
                stored.getString("short_name"),
                stored.getString("inn"),
                stored.getString("kpp"),
                stored.getString("ogrn"),
                stored.getString("region_code"),
                stored.getString("municipality"),
                stored.getString("address"),
                stored.getString("phone"),
                stored.getString("email"),
                stored.getString("website"),
                stored.getString("time_zone"));
    }

    /** What one registration and no other has. */
    record Registered(String inn, String kpp) {}

    Registered registered() {
        return new Registered(inn, kpp);
    }

    /** Faults beyond length and form, by the names of the input's fields. */
    List<Refusal> faults() {
        return OrganizationForm.faults(inn, kpp, ogrn, regionCode, timeZone);
    }

    /** By the columns of the table. */
    JsonObject toJson() {
        return new JsonObject()
                .put("kind", kind.name())
                .put("full_name", fullName)
                .put("short_name", shortName)
                .put("inn", inn)
                .put("kpp", kpp)
                .put("ogrn", ogrn)
                .put("region_code", regionCode)
                .put("municipality", municipality)
                .put("address", address)
                .put("phone", phone)
                .put("email", email)
                .put("website", website)
                .put("time_zone", timeZone);
    }

    /** By the names of the API, for the audit log: what {@code organizationRegister} records. */
    Map<String, @Nullable String> facts() {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("kind", kind.name());
        facts.put("fullName", fullName);
        facts.put("shortName", shortName);
        facts.put("inn", inn);
        facts.put("kpp", kpp);
        facts.put("ogrn", ogrn);
        facts.put("regionCode", regionCode);
        facts.put("municipality", municipality);
        facts.put("address", address);
        facts.put("phone", phone);
        facts.put("email", email);
        facts.put("website", website);
        facts.put("timeZone", timeZone);
        facts.put("state", OrganizationState.PENDING.name());
        facts.put("contactsOfFamilies", ContactsOfFamilies.STAFF_AND_OWN_CLASS.name());
        return facts;
    }
}
