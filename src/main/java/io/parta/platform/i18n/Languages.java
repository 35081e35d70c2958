package io.parta.platform.i18n;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Languages of the service and how one is chosen. */
public final class Languages {

    public static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** All languages; the first is the default. */
    public static final List<Locale> ALL = List.of(RUSSIAN, ENGLISH);

    /** A header longer than this is no list of languages a browser sends. */
    private static final int LONGEST_HEADER = 512;

    private Languages() {}

    /** The best language for a value of Accept-Language; Russian when there is none, none fits or it is malformed. */
    public static Locale negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return RUSSIAN;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL);
            return found == null ? RUSSIAN : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return RUSSIAN;
        }
    }
}
