package io.parta.organization.invitation;

import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code invitationCreate} takes (IN-1, IN-3). The second Nullable keeps the elements' NonNull from the list. */
@Input("InvitationCreateInput")
@Description("Input of `invitationCreate`.")
public record InvitationCreateInput(
        @Id @NonNull @Description("Id of the organisation.") String organizationId,

        @NonNull @Description("Role that the invitation gives.")
        OrganizationRole role,

        @Id
        @Nullable
        @Description(
                "Id of the class, of STUDENT and GUARDIAN only: students come into it, guardians are of it. Whoever "
                        + "heads a class and is no administrator names theirs.")
        String classId,

        @Id
        @Nullable
        @Description("Id of a student's membership, of STUDENT and GUARDIAN only: the child without an account who "
                + "accepts, or the one whose guardian does; of the class, when that is given too.")
        String studentId,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 20)
        @Description("Subjects that a teacher will teach: at most 20, each of 1 to 100 characters on one line; of "
                + "TEACHER only.")
        List<@NonNull @Size(min = 1, max = 100) @Pattern(regexp = TextForm.LINE) String> subjects,

        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = TextForm.LINE)
        @Description("Note to find the invitation by, 1 to 100 characters on one line; nobody who is invited sees it.")
        String note,

        @Nullable
        @Min(1)
        @Max(1000)
        @Description("Number of people who may accept: 1 to 1000. By default 1 for STAFF, TEACHER and a child that is "
                + "named, who is one in any case; 2 for the guardians of a child that is named; else 40.")
        Integer maxUses,

        @Nullable
        @Description("Time the invitation expires: in the future, at most 366 days ahead; by default in 30 days.")
        Instant expiresAt) {

    private static final int PARENTS = 2;
    private static final int A_CLASS = 40;

    /** What the limits of single fields do not say. */
    List<Refusal> faults(Instant now) {
        var faults = new ArrayList<String>();
        boolean ofFamilies = InvitationPolicy.isOfFamilies(role);
        if (classId != null && !ofFamilies) {
            faults.add("classId");
        }
        if (studentId != null && !ofFamilies) {
            faults.add("studentId");
        }
        if (subjects != null && !subjects.isEmpty() && role != OrganizationRole.TEACHER) {
            faults.add("subjects");
        }
        if (maxUses != null && maxUses != 1 && isOfOneChild()) {
            faults.add("maxUses");
        }
        if (!Lifetime.fits(expiresAt, now)) {
            faults.add("expiresAt");
        }
        return faults.stream()
                .map(field -> Refusal.at(ErrorCode.INVALID_INPUT, "input", field))
                .toList();
    }

    int uses() {
        if (maxUses != null) {
            return maxUses;
        }
        if (!InvitationPolicy.isOfFamilies(role) || isOfOneChild()) {
            return 1;
        }
        return studentId == null ? A_CLASS : PARENTS;
    }

    List<String> tidySubjects() {
        return subjects == null
                ? List.of()
                : subjects.stream().map(TextForm::tidy).distinct().sorted().toList();
    }

    private boolean isOfOneChild() {
        return studentId != null && role == OrganizationRole.STUDENT;
    }
}
