package io.parta.organization.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ST-1: the academic year turns on 1 August, where the organisation is. */
class AcademicYearTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-31T20:59:59Z, Europe/Moscow, 2025",
        "2026-07-31T21:00:00Z, Europe/Moscow, 2026",
        "2026-07-31T11:59:59Z, Asia/Kamchatka, 2025",
        "2026-07-31T12:00:00Z, Asia/Kamchatka, 2026",
        "2026-12-31T23:59:59Z, Europe/Moscow, 2026",
        "2027-01-01T00:00:00Z, Europe/Moscow, 2026"
    })
    void turnsOnTheFirstOfAugustWhereTheOrganizationIs(Instant moment, ZoneId zone, int year) {
        assertThat(AcademicYear.at(moment, zone)).isEqualTo(year);
    }
}
