package io.parta.organization.application.command;

import io.parta.organization.application.command.ApplicationSending.Child;
import io.parta.organization.application.command.ApplicationSending.Wish;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code applicationSend} takes (AP-1). The second Nullable keeps the elements' NonNull from the list. */
@Input("ApplicationSendInput")
@Description("Input of `applicationSend`.")
public record ApplicationSendInput(
        @Id @NonNull @Description("Id of the organisation, which is VERIFIED.")
        String organizationId,

        @NonNull @Size(min = 1, max = 4) @Description("Roles to ask for, 1 to 4.")
        List<@NonNull OrganizationRole> roles,

        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = TextForm.LINE)
        @Description("Last, first and middle name for the roster, 1 to 200 characters on one line; by default last and "
                + "first name of the profile.")
        String rosterName,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 20)
        @Description("Subjects of an applicant for TEACHER: 1 to 20, each of 1 to 100 characters on one line.")
        List<@NonNull @Size(min = 1, max = 100) @Pattern(regexp = TextForm.LINE) String> subjects,

        @Nullable
        @Size(min = 1, max = 60)
        @Pattern(regexp = TextForm.LINE)
        @Description("Class of the applicant, as they call it, 1 to 60 characters on one line.")
        String className,

        @Nullable @Valid @Description("Child of an applicant for GUARDIAN: required with that role, and only with it.")
        ApplicationChildInput child,

        @Nullable
        @Size(min = 1, max = 500)
        @Pattern(regexp = TextForm.LINE)
        @Description("Comment for the administration, 1 to 500 characters on one line.")
        String comment) {

    /** What is wrong beyond the limits of single fields. */
    List<Refusal> faults() {
        var faults = new ArrayList<Refusal>();
        if (roles.contains(OrganizationRole.TEACHER) && tidySubjects().isEmpty()) {
            faults.add(Refusal.at(ErrorCode.SUBJECT_REQUIRED, "input", "subjects"));
        }
        if (roles.contains(OrganizationRole.GUARDIAN) != (child != null)) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "child"));
        }
        return faults;
    }

    Wish wish(UUID person) {
        return new Wish(
                person,
                EnumSet.copyOf(roles),
                TextForm.tidyOrNull(rosterName),
                tidySubjects(),
                TextForm.tidyOrNull(className),
                child == null
                        ? null
                        : new Child(TextForm.tidy(child.name()), TextForm.tidyOrNull(child.className()), child.kind()),
                TextForm.tidyOrNull(comment),
                null);
    }

    private List<String> tidySubjects() {
        return tidy(subjects);
    }

    /** Subjects as they are stored: tidy, each once, in alphabetical order. */
    static List<String> tidy(@Nullable List<String> subjects) {
        return subjects == null
                ? List.of()
                : subjects.stream().map(TextForm::tidy).distinct().sorted().toList();
    }
}
