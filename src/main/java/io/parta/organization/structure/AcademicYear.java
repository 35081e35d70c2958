package io.parta.organization.structure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** Academic years, named by the calendar year they begin in: 2026 is 2026/27. */
public final class AcademicYear {

    private AcademicYear() {}

    /** The year at a moment: it turns on 1 August where the organisation is. */
    public static int at(Instant moment, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone);
        return day.getMonthValue() < Month.AUGUST.getValue() ? day.getYear() - 1 : day.getYear();
    }
}
