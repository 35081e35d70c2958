package io.parta.identity;

import org.eclipse.microprofile.graphql.Description;

/** Types of events on a person's own topic; the names are stored. */
@Description("Type of a notification. Clients accept types they do not know: adding one is compatible.")
public enum NotificationType {
    @Description("The viewer became an administrator of an organisation.")
    ADMINISTRATOR_APPOINTED,
    @Description("The viewer came into a class, left it or changed to another one.")
    CLASS_CHANGED,
    @Description("The viewer's class has graduated.")
    CLASS_GRADUATED,
    @Description("The viewer was attached to a class as teacher or educator, or detached.")
    CLASS_STAFF_CHANGED
}
