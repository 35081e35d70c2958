package io.parta.organization.application;

import io.parta.organization.membership.GuardianshipKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The child that an applicant for GUARDIAN typed (AP-1). */
@Description("Child as an applicant for GUARDIAN typed it: words, no student.")
public record ApplicationChild(
        @NonNull @Description("Name of the child, at most 200 characters.")
        String name,

        @Nullable @Description("Class of the child, at most 60 characters; null when not given.")
        String className,

        @NonNull @Description("What the applicant is to the child.")
        GuardianshipKind kind) {}
