package io.parta.organization.administration;

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
    CLASS_STAFF_CHANGED,
    @Description("Members came into a unit, left it or got another post there.")
    UNIT_MEMBERS_CHANGED,
    @Description("An administrator was demoted; they stay a member.")
    ADMINISTRATOR_DEMOTED,
    @Description("A member was added.")
    MEMBER_ADDED,
    @Description("Roster name, birth date or subjects of a member changed.")
    MEMBER_UPDATED,
    @Description("Roles of a member changed.")
    MEMBER_ROLES_CHANGED,
    @Description("A person was attached to a membership that had none.")
    MEMBER_PERSON_ATTACHED,
    @Description("A member was removed.")
    MEMBER_REMOVED,
    @Description("A member left.")
    MEMBER_LEFT,
    @Description("A guardianship was added.")
    GUARDIANSHIP_ADDED,
    @Description("A guardianship was confirmed.")
    GUARDIANSHIP_CONFIRMED,
    @Description("A guardianship ended.")
    GUARDIANSHIP_ENDED,
    @Description("An invitation was made.")
    INVITATION_CREATED,
    @Description("An invitation was revoked.")
    INVITATION_REVOKED,
    @Description("An invitation was accepted.")
    INVITATION_ACCEPTED,
    @Description("An application was sent.")
    APPLICATION_SENT,
    @Description("What an open application asks for or shall be granted changed.")
    APPLICATION_UPDATED,
    @Description("The applicant withdrew an application.")
    APPLICATION_WITHDRAWN,
    @Description("An application was accepted.")
    APPLICATION_ACCEPTED,
    @Description("An application was rejected.")
    APPLICATION_REJECTED
}
