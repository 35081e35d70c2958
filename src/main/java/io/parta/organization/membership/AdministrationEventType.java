package io.parta.organization.membership;

import org.eclipse.microprofile.graphql.Description;

/** Types of events on an organisation's second topic, that of its administration; the names are stored. */
@Description(
        "Type of an event of an organisation's administration. Clients accept types they do not know: adding one is "
                + "compatible.")
public enum AdministrationEventType {
    @Description("A member became administrator.")
    ADMINISTRATOR_APPOINTED,
    @Description("Students came into a class, left it or graduated with it.")
    CLASS_STUDENTS_CHANGED,
    @Description("A teacher or educator was attached to a class or detached.")
    CLASS_STAFF_CHANGED
}
