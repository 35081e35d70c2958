package io.parta.organization.invitation;

import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Narrows a list of invitations; absent conditions do not. */
@Input("InvitationFilter")
@Description("Filter of a list of invitations: all given conditions hold.")
public record InvitationFilter(
        @Nullable @Description("State they are in.") InvitationState state,
        @Nullable @Description("Role they give.") OrganizationRole role,

        @Id @Nullable @Description("Id of the class they are of.")
        String classId,

        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = TextForm.LINE)
        @Description("Part of the note or of the student's roster name, 1 to 100 characters; large and small letters, "
                + "ё and е are the same.")
        String search) {

    static final InvitationFilter NONE = new InvitationFilter(null, null, null, null);

    /** As names are stored for searching. */
    @Nullable
    String searched() {
        return search == null
                ? null
                : TextForm.tidy(search).toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
