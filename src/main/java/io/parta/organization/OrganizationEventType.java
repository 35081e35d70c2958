package io.parta.organization;

import org.eclipse.microprofile.graphql.Description;

/** Types of events on an organisation's topic; the names are stored. */
@Description("Type of an organisation's event. Clients accept types they do not know: adding one is compatible.")
public enum OrganizationEventType {
    @Description("The organisation was registered.")
    ORGANIZATION_REGISTERED,
    @Description("Data of the organisation changed.")
    ORGANIZATION_UPDATED,
    @Description("An operator verified the organisation.")
    ORGANIZATION_VERIFIED,
    @Description("An operator suspended the organisation.")
    ORGANIZATION_SUSPENDED,
    @Description("An operator ended the suspension.")
    ORGANIZATION_REINSTATED,
    @Description("The request for the organisation was rejected or withdrawn: the organisation exists no more.")
    ORGANIZATION_REMOVED,
    @Description("A member became administrator.")
    ADMINISTRATOR_APPOINTED,
    @Description("A class was created.")
    CLASS_CREATED,
    @Description("Name or place of a class changed.")
    CLASS_UPDATED,
    @Description("A class has graduated.")
    CLASS_GRADUATED,
    @Description("A class was deleted.")
    CLASS_DELETED,
    @Description("The classes of an academic year went on to the next or graduated.")
    CLASSES_PROMOTED,
    @Description("A promotion of the classes was set back.")
    CLASSES_PROMOTION_UNDONE,
    @Description("A unit was created.")
    UNIT_CREATED,
    @Description("A unit was renamed.")
    UNIT_UPDATED,
    @Description("A unit was deleted.")
    UNIT_DELETED
}
