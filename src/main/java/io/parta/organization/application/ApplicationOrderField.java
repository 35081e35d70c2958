package io.parta.organization.application;

import org.eclipse.microprofile.graphql.Description;

/** What applications can be ordered by; each is an index. */
@Description("What a list of applications is ordered by.")
public enum ApplicationOrderField {
    @Description("Time of sending.")
    SENT_AT(1),
    @Description("Name that the applicant gave, ё as е.")
    NAME(2),
    @Description("First of the roles asked for, in the order STAFF, TEACHER, STUDENT, GUARDIAN; by name among equals.")
    ROLE(3);

    private final int columns;

    ApplicationOrderField(int columns) {
        this.columns = columns;
    }

    /** How many columns the order has. */
    int columns() {
        return columns;
    }
}
