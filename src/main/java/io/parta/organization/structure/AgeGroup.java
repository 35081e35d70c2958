package io.parta.organization.structure;

import org.eclipse.microprofile.graphql.Description;

/** Age groups of a kindergarten, the youngest first; the names are stored. */
@Description("Age group of a kindergarten's group.")
public enum AgeGroup {
    @Description("Nursery: up to 3 years.")
    NURSERY,
    @Description("Junior: 3 to 4 years.")
    JUNIOR,
    @Description("Middle: 4 to 5 years.")
    MIDDLE,
    @Description("Senior: 5 to 6 years.")
    SENIOR,
    @Description("Preparatory: 6 to 7 years.")
    PREPARATORY
}
