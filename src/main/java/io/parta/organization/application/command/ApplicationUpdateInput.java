package io.parta.organization.application.command;

import io.parta.organization.membership.GuardianshipKind;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.input.Patch;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code applicationUpdate} takes (AP-2): it sets what is granted and leaves what was asked for. */
@Input("ApplicationUpdateInput")
@Description("Input of `applicationUpdate`. An absent field leaves the value; null takes back what the administration "
        + "has set, so that what was asked for counts again.")
public final class ApplicationUpdateInput extends Patch {

    private String id = "";
    private int version;

    @Size(min = 1, max = 4)
    private @Nullable List<@NonNull OrganizationRole> roles;

    @Size(min = 1, max = 200)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String rosterName;

    @Size(min = 1, max = 20)
    private @Nullable List<@NonNull @Size(min = 1, max = 100) @Pattern(regexp = TextForm.LINE) String> subjects;

    private @Nullable String classId;
    private @Nullable String studentId;
    private @Nullable String membershipId;
    private @Nullable GuardianshipKind guardianshipKind;

    @Id
    @NonNull
    @Description("Id of the application.")
    public void setId(String id) {
        this.id = id;
    }

    @NonNull
    @Description("Version of the application that was read; CONFLICT when it was changed since.")
    public void setVersion(int version) {
        this.version = version;
    }

    @Description("Roles to give, 1 to 4.")
    public void setRoles(@Nullable List<@NonNull OrganizationRole> roles) {
        this.roles = roles;
        mark("roles");
    }

    @Description("Name in the organisation's roster, 1 to 200 characters on one line.")
    public void setRosterName(@Nullable String rosterName) {
        this.rosterName = rosterName;
        mark("rosterName");
    }

    @Description("Subjects of a teacher: 1 to 20, each of 1 to 100 characters on one line.")
    public void setSubjects(@Nullable List<@NonNull String> subjects) {
        this.subjects = subjects;
        mark("subjects");
    }

    @Id
    @Description("Id of a class of the organisation that is taught: a student is placed there.")
    public void setClassId(@Nullable String classId) {
        this.classId = classId;
        mark("classId");
    }

    @Id
    @Description("Id of the membership of the student whose guardian the applicant is.")
    public void setStudentId(@Nullable String studentId) {
        this.studentId = studentId;
        mark("studentId");
    }

    @Id
    @Description("Id of a membership without an account to attach the applicant to.")
    public void setMembershipId(@Nullable String membershipId) {
        this.membershipId = membershipId;
        mark("membershipId");
    }

    @Description("What the applicant is to the student.")
    public void setGuardianshipKind(@Nullable GuardianshipKind guardianshipKind) {
        this.guardianshipKind = guardianshipKind;
        mark("guardianshipKind");
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    @Nullable
    List<OrganizationRole> roles() {
        return roles;
    }

    @Nullable
    String classId() {
        return classId;
    }

    @Nullable
    String studentId() {
        return studentId;
    }

    @Nullable
    String membershipId() {
        return membershipId;
    }

    /** Sets what was sent; the keys are those of the ids, null where none was. */
    void applyTo(ApplicationEntity one, @Nullable UUID schoolClass, @Nullable UUID student, @Nullable UUID membership) {
        String[] names = roles == null ? null : ApplicationEntity.names(roles);
        String[] taught =
                subjects == null ? null : ApplicationSendInput.tidy(subjects).toArray(String[]::new);
        one.grantedRoles = choose("roles", names, one.grantedRoles);
        one.grantedSubjects = choose("subjects", taught, one.grantedSubjects);
        one.grantedRosterName = choose("rosterName", TextForm.tidyOrNull(rosterName), one.grantedRosterName);
        one.grantedKind = choose("guardianshipKind", guardianshipKind, one.grantedKind);
        one.classId = choose("classId", schoolClass, one.classId);
        one.studentId = choose("studentId", student, one.studentId);
        one.membershipId = choose("membershipId", membership, one.membershipId);
    }
}
