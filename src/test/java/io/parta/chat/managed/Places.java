package io.parta.chat.managed;

/** What settling would do, asked by tests of others. */
public final class Places {

    private Places() {}

    /** Counts the people of an organisation who are not where they should be in the managed chats that it has. */
    public static String difference(String organization) {
        return ManagedPlaces.DIFFERENCE.replace(":organization", organization) + "SELECT count(*) FROM difference";
    }
}
