package io.parta.chat.expiry;

/** What the sweep of expired messages asks, for tests of others. */
public final class DueMessages {

    public static final String STATEMENT = MessageExpiry.DUE.replace(":batch", "100");

    private DueMessages() {}
}
