package io.parta.organization;

import org.eclipse.microprofile.graphql.Description;

/** How far students and guardians see in an organisation (ST-4); the names are stored. */
@Description(
        "Members whom students and guardians see, beside administrators, the staff of their own classes and their own "
                + "family.")
public enum ContactsOfFamilies {
    @Description("Nobody else.")
    CLASS_STAFF,
    @Description("All staff and teachers, and the students of their own classes.")
    STAFF_AND_OWN_CLASS,
    @Description("Every member whose role is confirmed.")
    ALL
}
