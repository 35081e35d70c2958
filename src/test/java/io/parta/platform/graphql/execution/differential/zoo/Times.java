package io.parta.platform.graphql.execution.differential.zoo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.graphql.DateFormat;
import org.eclipse.microprofile.graphql.NumberFormat;

/** The scalars of time, and those that are written in a form of their own. */
public record Times(
        LocalDate day,
        LocalTime time,
        OffsetTime offsetTime,
        LocalDateTime local,
        OffsetDateTime offset,
        ZonedDateTime zoned,
        Instant instant,
        Duration duration,
        Period period,
        @DateFormat("dd.MM.yyyy") LocalDate russianDay,
        @NumberFormat(value = "0000", locale = "en-GB") int padded) {

    static Times of(int n) {
        Instant at = Instant.ofEpochSecond(n * 86_413L, n % 3 == 0 ? 0 : n % 3 == 1 ? 120_000_000 : n);
        OffsetDateTime offset = at.atOffset(ZoneOffset.ofHoursMinutes(Math.floorMod(n, 12), n % 2 == 0 ? 0 : 30));
        return new Times(
                offset.toLocalDate(),
                n % 4 == 0 ? LocalTime.NOON : offset.toLocalTime(),
                offset.toOffsetTime(),
                offset.toLocalDateTime(),
                offset,
                at.atZone(ZoneId.of("Europe/Moscow")),
                at,
                Duration.ofMillis(n * 1_001L),
                Period.of(n % 3, n % 12, n),
                offset.toLocalDate(),
                n);
    }
}
