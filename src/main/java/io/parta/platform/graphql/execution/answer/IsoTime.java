package io.parta.platform.graphql.execution.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Days and instants digit by digit, as {@link DateTimeFormatter} would write them: lists have one or two at each object,
 * and the formatter costs more than the rest of the object. Years of other than four digits are the formatter's.
 */
final class IsoTime {

    private IsoTime() {}

    /** As {@link DateTimeFormatter#ISO_LOCAL_DATE}. */
    static void day(LocalDate day, JsonBytes out) {
        if (hasFourDigits(day.getYear())) {
            out.raw('"');
            date(day, out);
            out.raw('"');
        } else {
            out.string(DateTimeFormatter.ISO_LOCAL_DATE.format(day));
        }
    }

    /** As {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME}: a fraction of as many digits as it needs. */
    static void dateTime(OffsetDateTime time, JsonBytes out) {
        if (!hasFourDigits(time.getYear())) {
            out.string(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
            return;
        }
        out.raw('"');
        dateAndTime(time, out);
        int digits = 9;
        int fraction = time.getNano();
        while (fraction != 0 && fraction % 10 == 0) {
            fraction /= 10;
            digits--;
        }
        fraction(fraction, digits, out);
        offset(time.getOffset(), out);
        out.raw('"');
    }

    /** As {@link DateTimeFormatter#ISO_INSTANT}: a fraction of three, six or nine digits. */
    static void instant(Instant instant, JsonBytes out) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        if (!hasFourDigits(time.getYear())) {
            out.string(DateTimeFormatter.ISO_INSTANT.format(instant));
            return;
        }
        out.raw('"');
        dateAndTime(time, out);
        int digits = 9;
        int fraction = time.getNano();
        while (fraction != 0 && fraction % 1000 == 0) {
            fraction /= 1000;
            digits -= 3;
        }
        fraction(fraction, digits, out);
        out.raw('Z');
        out.raw('"');
    }

    private static boolean hasFourDigits(int year) {
        return year >= 0 && year <= 9999;
    }

    private static void date(LocalDate day, JsonBytes out) {
        two(day.getYear() / 100, out);
        two(day.getYear() % 100, out);
        out.raw('-');
        two(day.getMonthValue(), out);
        out.raw('-');
        two(day.getDayOfMonth(), out);
    }

    private static void dateAndTime(OffsetDateTime time, JsonBytes out) {
        date(time.toLocalDate(), out);
        out.raw('T');
        two(time.getHour(), out);
        out.raw(':');
        two(time.getMinute(), out);
        out.raw(':');
        two(time.getSecond(), out);
    }

    private static void fraction(int fraction, int digits, JsonBytes out) {
        if (fraction == 0) {
            return;
        }
        out.raw('.');
        int place = 1;
        for (int i = 1; i < digits; i++) {
            place *= 10;
        }
        for (; place > 0; place /= 10) {
            out.raw((char) ('0' + fraction / place % 10));
        }
    }

    private static void offset(ZoneOffset offset, JsonBytes out) {
        String id = offset.getId();
        for (int i = 0; i < id.length(); i++) {
            out.raw(id.charAt(i));
        }
    }

    private static void two(int n, JsonBytes out) {
        out.raw((char) ('0' + n / 10));
        out.raw((char) ('0' + n % 10));
    }
}
