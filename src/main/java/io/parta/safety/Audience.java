package io.parta.safety;

import org.eclipse.microprofile.graphql.Description;

/** Who may: from the widest to the narrowest, each within the one before (SF-2). */
@Description("Audience of a privacy switch: each is within the one before.")
public enum Audience {
    @Description("Every verified person.")
    EVERYONE,
    @Description("Contacts of one's organisations: members whom one may see there; and those of CONTACTS.")
    ORGANIZATION_CONTACTS,
    @Description("People in one's phone book, and the confirmed family: guardians and their children.")
    CONTACTS,
    @Description("Nobody.")
    NOBODY;

    Audience stricter(Audience other) {
        return compareTo(other) > 0 ? this : other;
    }
}
