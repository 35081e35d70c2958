package io.parta.chat.succession;

/** When two chats of one organisation are probably the same (CH-4), as SQL. */
final class Likeness {

    /** Fewer people in common are no sign: two colleagues may have several chats. */
    static final int FEWEST = 3;

    /** The share of the larger chat's members that the two have in common. */
    static final String SHARE = "0.8";

    private Likeness() {}

    /** What of a title is compared: letters and digits, ё as е; null when there are none. */
    static String name(String title) {
        return "nullif(regexp_replace(lower(translate(" + title + ", 'Ёё', 'Ее')), '[^[:alnum:]]+', '', 'g'), '')";
    }
}
