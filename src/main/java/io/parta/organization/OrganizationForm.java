package io.parta.organization;

import io.parta.organization.registry.Regions;
import io.parta.organization.registry.RegistryNumbers;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Faults of an organisation's data beyond length and form (OR-2): check digits, known region and time zone. */
public final class OrganizationForm {

    public static final String PHONE = "\\+[1-9][0-9]{6,14}";
    public static final String WEBSITE = "https?://[^\\s\\p{Cntrl}\"<>\\\\^`{|}]+";

    private static final Set<String> TIME_ZONES = ZoneId.getAvailableZoneIds();

    private OrganizationForm() {}

    /** The refusals of values that are given; null is not judged. */
    public static List<Refusal> faults(
            @Nullable String inn,
            @Nullable String kpp,
            @Nullable String ogrn,
            @Nullable String regionCode,
            @Nullable String timeZone) {
        var faults = new ArrayList<Refusal>();
        if (inn != null && !RegistryNumbers.isInn(inn)) {
            faults.add(Refusal.at(ErrorCode.INVALID_INN, "input", "inn"));
        }
        if (kpp != null && !RegistryNumbers.isKpp(kpp)) {
            faults.add(Refusal.at(ErrorCode.INVALID_KPP, "input", "kpp"));
        }
        if (ogrn != null && !RegistryNumbers.isOgrn(ogrn)) {
            faults.add(Refusal.at(ErrorCode.INVALID_OGRN, "input", "ogrn"));
        }
        if (regionCode != null && Regions.find(regionCode).isEmpty()) {
            faults.add(Refusal.at(ErrorCode.INVALID_REGION_CODE, "input", "regionCode"));
        }
        if (timeZone != null && !TIME_ZONES.contains(timeZone)) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "timeZone"));
        }
        return faults;
    }
}
