package io.parta.chat.publictext;

/**
 * Something that a public text does not carry.
 *
 * @param text as it was written, but for signs that cannot be seen
 * @param number digits of a phone number, of one within a town the last ones; of a link its text
 */
public record ClosedLink(String text, String number) {}
