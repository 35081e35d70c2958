package io.parta.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as commands change it. */
@Entity
@Table(name = "organization")
class OrganizationEntity {

    @Id
    UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    OrganizationKind kind = OrganizationKind.SCHOOL;

    @Enumerated(EnumType.STRING)
    OrganizationState state = OrganizationState.PENDING;

    String fullName = "";
    String shortName = "";
    String inn = "";
    String kpp = "";
    String ogrn = "";
    String regionCode = "";

    @Nullable
    String municipality;

    @Nullable
    String address;

    @Nullable
    String phone;

    @Nullable
    String email;

    @Nullable
    String website;

    String timeZone = "";

    @Enumerated(EnumType.STRING)
    ContactsOfFamilies contactsOfFamilies = ContactsOfFamilies.STAFF_AND_OWN_CLASS;

    @Nullable
    Instant verifiedAt;

    @Nullable
    Instant suspendedAt;

    @Nullable
    String suspensionReason;

    Instant createdAt = Instant.EPOCH;
    Instant updatedAt = Instant.EPOCH;

    @Version
    int version;

    /** The data that people change, by the names of the API, for the audit log. */
    Map<String, @Nullable String> facts() {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("kind", kind.name());
        facts.put("state", state.name());
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
        facts.put("contactsOfFamilies", contactsOfFamilies.name());
        facts.put("suspensionReason", suspensionReason);
        return facts;
    }
}
