package io.parta.chat.receipt;

import io.parta.organization.membership.OrganizationRole;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** How many of one role have read or acknowledged a message. */
@Description("Number of people of one role who have read or acknowledged a message, of those whom it is for.")
public record MessageRoleCount(
        @Nullable
        @Description(
                "Role of the people in the chat's organisation, each in the first that they hold of TEACHER, STAFF, "
                        + "STUDENT, GUARDIAN; null of those who hold none there.")
        OrganizationRole role,

        @Description("Number of those who have.") int count,

        @Description(
                "Number of all: members of now who have been in the chat since the message was sent, but its author.")
        int totalCount) {}
