package io.parta.organization.membership;

import org.eclipse.microprofile.graphql.Description;

/** Roles of a membership. */
@Description("Role of a member in an organisation.")
public enum OrganizationRole {
    @Description("Staff without a teaching load.")
    STAFF,
    @Description("Teacher, with one or more subjects.")
    TEACHER,
    @Description("Student, pupil or child.")
    STUDENT,
    @Description("Legal representative of a student.")
    GUARDIAN
}
