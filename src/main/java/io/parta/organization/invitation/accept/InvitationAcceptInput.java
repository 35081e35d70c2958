package io.parta.organization.invitation.accept;

import io.parta.organization.membership.GuardianshipKind;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code invitationAccept} takes. The second Nullable keeps the elements' NonNull from the list. */
@Input("InvitationAcceptInput")
@Description("Input of `invitationAccept`.")
public record InvitationAcceptInput(
        @NonNull @Size(max = 200) @Description("Token of the invitation, from its link; at most 200 characters.")
        String token,

        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = TextForm.LINE)
        @Description(
                "Name in the organisation's roster of whoever becomes a member, 1 to 200 characters on one line; by "
                        + "default last and first name of the profile. A member keeps theirs.")
        String rosterName,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 20)
        @Description("Subjects of whoever becomes a teacher, beside the invitation's: at most 20, each of 1 to 100 "
                + "characters on one line. Ignored for other roles.")
        List<@NonNull @Size(min = 1, max = 100) @Pattern(regexp = TextForm.LINE) String> subjects,

        @Nullable @Valid @Description("Child of whoever accepts a GUARDIAN invitation; ignored for other roles.")
        InvitationChildInput child) {

    @Override
    public String toString() {
        return "InvitationAcceptInput";
    }

    @Nullable
    String tidyRosterName() {
        return TextForm.tidyOrNull(rosterName);
    }

    /** The subjects of the invitation and the person's own. */
    List<String> subjectsWith(List<String> invited) {
        Stream<String> own = subjects == null ? Stream.of() : subjects.stream().map(TextForm::tidy);
        return Stream.concat(invited.stream(), own).distinct().toList();
    }

    GuardianshipKind kind() {
        return child == null ? GuardianshipKind.OTHER : child.kind();
    }

    @Nullable
    String childName() {
        return child == null ? null : TextForm.tidyOrNull(child.name());
    }

    @Nullable
    String childClassName() {
        return child == null ? null : TextForm.tidyOrNull(child.className());
    }
}
