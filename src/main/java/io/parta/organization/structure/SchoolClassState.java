package io.parta.organization.structure;

import org.eclipse.microprofile.graphql.Description;

/** What became of a class; the names are stored. */
@Description("State of a class or group.")
public enum SchoolClassState {
    @Description("The class is taught.")
    ACTIVE,
    @Description("The class went on to the next academic year, as another class of its line.")
    PROMOTED,
    @Description("The class has graduated.")
    GRADUATED,
    @Description("The class was dissolved: kept for those who were its students, listed only when asked for.")
    DELETED
}
