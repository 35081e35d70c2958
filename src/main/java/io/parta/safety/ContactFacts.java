package io.parta.safety;

/**
 * What decides whether one person may reach another.
 *
 * @param known whether the receiver exists and is not blocked by the platform
 * @param switches of the receiver
 * @param senderBlocks whether the sender blocks the receiver
 */
record ContactFacts(
        Sender sender,
        boolean oneself,
        boolean known,
        boolean senderBlocks,
        boolean receiverBlocks,
        Switches switches,
        boolean safeMode,
        boolean minor,
        Closeness closeness) {

    /**
     * @param verified whether a role of theirs is confirmed anywhere (ID-4)
     * @param blocked whether the platform blocks them
     */
    record Sender(boolean verified, boolean blocked, boolean minor) {}

    /**
     * What the two are to each other.
     *
     * @param organizationContact whether the receiver sees the sender among the contacts of an organisation (ST-4)
     * @param phoneBook whether the sender is in the receiver's phone book
     * @param family whether one is the other's confirmed guardian
     * @param school whether one works where the other studies
     */
    record Closeness(boolean organizationContact, boolean phoneBook, boolean family, boolean school) {

        boolean isWithin(Audience audience) {
            return switch (audience) {
                case EVERYONE -> true;
                case ORGANIZATION_CONTACTS -> organizationContact || phoneBook || family;
                case CONTACTS -> phoneBook || family;
                case NOBODY -> false;
            };
        }
    }
}
