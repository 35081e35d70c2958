package io.parta.organization.structure.staff;

import io.parta.organization.membership.Membership;
import io.parta.organization.structure.ClassStaffKind;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Somebody of the staff of a class, in one post (ST-3). */
@Description("Member of a class's staff in one post; a teacher of two subjects has two.")
public record ClassStaffMember(
        @NonNull @Description("Membership of the teacher or educator.")
        Membership membership,

        @NonNull @Description("Kind of the post.") ClassStaffKind kind,

        @Nullable @Description("Subject of a subject teacher, else null.")
        String subject,

        @NonNull @Description("Time the member was attached.")
        Instant attachedAt) {}
