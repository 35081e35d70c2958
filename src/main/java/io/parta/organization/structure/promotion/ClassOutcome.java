package io.parta.organization.structure.promotion;

import org.eclipse.microprofile.graphql.Description;

/** What a promotion does to a class. */
@Description("What a promotion does to a class.")
public enum ClassOutcome {
    @Description("The class goes on to the next academic year.")
    PROMOTE,
    @Description("The class graduates.")
    GRADUATE
}
