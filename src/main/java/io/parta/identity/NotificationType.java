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
    CLASS_STAFF_CHANGED,
    @Description("The viewer came into a unit, left it or got another post there.")
    UNIT_CHANGED,
    @Description("The viewer is no longer an administrator of an organisation.")
    ADMINISTRATOR_DEMOTED,
    @Description("The viewer became a member of an organisation.")
    MEMBERSHIP_BEGUN,
    @Description("Roles of the viewer in an organisation changed.")
    MEMBERSHIP_ROLES_CHANGED,
    @Description("A membership of the viewer ended: they left or were removed.")
    MEMBERSHIP_ENDED,
    @Description("The viewer became the guardian of a student, or got a guardian.")
    GUARDIANSHIP_ADDED,
    @Description("A guardianship of the viewer, or over the viewer, was confirmed.")
    GUARDIANSHIP_CONFIRMED,
    @Description("A guardianship of the viewer, or over the viewer, ended.")
    GUARDIANSHIP_ENDED,
    @Description("An account at the messenger was linked to the viewer.")
    MESSENGER_ACCOUNT_LINKED,
    @Description("The account at the messenger was taken away from the viewer.")
    MESSENGER_ACCOUNT_UNLINKED,
    @Description("The viewer's request for an organisation was accepted.")
    ORGANIZATION_REQUEST_ACCEPTED,
    @Description("The viewer's request for an organisation was rejected; the request says why.")
    ORGANIZATION_REQUEST_REJECTED,
    @Description("Somebody sent an application to an organisation that the viewer administers.")
    APPLICATION_RECEIVED,
    @Description("An application of the viewer was accepted.")
    APPLICATION_ACCEPTED,
    @Description("An application of the viewer was rejected.")
    APPLICATION_REJECTED,
    @Description("The viewer's privacy changed: by themselves, on any device, or by a guardian.")
    PRIVACY_CHANGED,
    @Description("The viewer was mentioned in a message of a chat.")
    MENTIONED,
    @Description("A message that the viewer had scheduled could not be sent.")
    SCHEDULED_MESSAGE_FAILED,
    @Description("The viewer is reminded to acknowledge a message that is to be read.")
    MESSAGE_REMINDER,
    @Description("The viewer may publish in a channel of the platform.")
    CHANNEL_PUBLISHER_APPOINTED,
    @Description("The viewer may publish in a channel of the platform no longer.")
    CHANNEL_PUBLISHER_DISMISSED,
    @Description("A post is to be published elsewhere too: the viewer asked to be reminded.")
    CROSSPOST_DUE
}
