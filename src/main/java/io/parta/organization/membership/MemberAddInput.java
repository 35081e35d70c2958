package io.parta.organization.membership;

import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code memberAdd} takes (RO-1, RO-8, ID-3). The second Nullable keeps the elements' NonNull from the list. */
@Input("MemberAddInput")
@Description("Input of `memberAdd`.")
public record MemberAddInput(
        @Id @NonNull @Description("Id of the organisation.") String organizationId,

        @Nullable
        @Size(max = 20)
        @Description(
                "Public number of the person, as their profile shows it: eleven digits, spaces are ignored; absent "
                        + "for a member without an account.")
        String publicNumber,

        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = TextForm.LINE)
        @Description("Name in the organisation's roster, 1 to 200 characters on one line. Required without a public "
                + "number; by default last and first name of the profile.")
        String rosterName,

        @NonNull
        @Size(max = 4)
        @Description("Roles of the member: STAFF, TEACHER, STUDENT; GUARDIAN follows from `guardianOf`.")
        List<@NonNull OrganizationRole> roles,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 20)
        @Description("Subjects of a teacher: 1 to 20, each of 1 to 100 characters on one line.")
        List<@NonNull @Size(min = 1, max = 100) @Pattern(regexp = TextForm.LINE) String> subjects,

        @Nullable
        @Description(
                "Day of birth, never shown. A student of unknown age counts as a minor, who holds no adult's role.")
        LocalDate birthDate,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 10)
        @Description("Students whose guardian the member is, at most 10: makes the member a confirmed GUARDIAN.")
        List<@NonNull @Valid GuardianOfInput> guardianOf) {

    List<String> tidySubjects() {
        return Subjects.tidy(subjects);
    }

    List<GuardianOfInput> wards() {
        return guardianOf == null ? List.of() : guardianOf;
    }
}
