package io.parta.organization.registry;

import java.util.regex.Pattern;

/** Numbers of the tax service's registers, for organisations (a person's or an entrepreneur's have other lengths). */
public final class RegistryNumbers {

    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final Pattern INN = Pattern.compile("[0-9]{10}");
    private static final Pattern OGRN = Pattern.compile("[15][0-9]{12}");
    private static final Pattern KPP = Pattern.compile("[0-9]{4}[0-9A-Z]{2}[0-9]{3}");
    private static final String NO_TAX_OFFICE = "00";

    private RegistryNumbers() {}

    /** INN of an organisation: ten digits, the last of them the weighted sum of the others modulo 11 and 10. */
    public static boolean isInn(String text) {
        if (!INN.matcher(text).matches() || text.startsWith(NO_TAX_OFFICE)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < INN_WEIGHTS.length; i++) {
            sum += INN_WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return sum % 11 % 10 == text.charAt(9) - '0';
    }

    /** OGRN of an organisation: thirteen digits, the last of them the first twelve as a number modulo 11 and 10. */
    public static boolean isOgrn(String text) {
        return OGRN.matcher(text).matches() && Long.parseLong(text.substring(0, 12)) % 11 % 10 == text.charAt(12) - '0';
    }

    /** KPP: tax office (four digits), reason (two digits or Latin capitals), number (three digits). It has no check digit. */
    public static boolean isKpp(String text) {
        return KPP.matcher(text).matches() && !text.startsWith(NO_TAX_OFFICE);
    }
}
