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

    /** {@code "2026-09-01T06:30:00.123456789+03:00:30"} has 40 signs with its quotes. */
    private final byte[] text = new byte[40];

    private int size;

    private IsoTime() {}

    /** As {@link DateTimeFormatter#ISO_LOCAL_DATE}. */
    static void day(LocalDate day, JsonBytes out) {
        if (hasFourDigits(day.getYear())) {
            var text = new IsoTime();
            text.put('"');
            text.date(day);
            text.end(out);
        } else {
            out.string(DateTimeFormatter.ISO_LOCAL_DATE.format(day));
        }
    }

    /** As {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME}: a fraction of as many digits as it needs. */
    static void dateTime(OffsetDateTime time, JsonBytes out) {
        if (hasFourDigits(time.getYear())) {
            var text = new IsoTime();
            text.put('"');
            text.dateAndTime(time);
            text.fraction(time.getNano(), 1);
            text.put(time.getOffset().getId());
            text.end(out);
        } else {
            out.string(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        }
    }

    /** As {@link DateTimeFormatter#ISO_INSTANT}: a fraction of three, six or nine digits. */
    static void instant(Instant instant, JsonBytes out) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        if (hasFourDigits(time.getYear())) {
            var text = new IsoTime();
            text.put('"');
            text.dateAndTime(time);
            text.fraction(time.getNano(), 3);
            text.put('Z');
            text.end(out);
        } else {
            out.string(DateTimeFormatter.ISO_INSTANT.format(instant));
        }
    }

    private static boolean hasFourDigits(int year) {
        return year >= 0 && year <= 9999;
    }

    private void date(LocalDate day) {
        two(day.getYear() / 100);
        two(day.getYear() % 100);
        put('-');
        two(day.getMonthValue());
        put('-');
        two(day.getDayOfMonth());
    }

    private void dateAndTime(OffsetDateTime time) {
        date(time.toLocalDate());
        put('T');
        two(time.getHour());
        put(':');
        two(time.getMinute());
        put(':');
        two(time.getSecond());
    }

    /** Nine digits without the last groups that are nought. */
    private void fraction(int nano, int groupSize) {
        if (nano == 0) {
            return;
        }
        put('.');
        int start = size;
        int rest = nano;
        for (int at = start + 8; at >= start; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size = start + 9;
        int group = groupSize == 3 ? 1000 : 10;
        for (int left = nano; left % group == 0; left /= group) {
            size -= groupSize;
        }
    }

    private void two(int n) {
        text[size++] = (byte) ('0' + n / 10);
        text[size++] = (byte) ('0' + n % 10);
    }

    private void put(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    private void put(char ascii) {
        text[size++] = (byte) ascii;
    }

    private void end(JsonBytes out) {
        put('"');
        out.raw(text, size);
    }
}
