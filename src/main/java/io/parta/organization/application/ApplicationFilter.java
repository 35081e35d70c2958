package io.parta.organization.application;

import io.parta.organization.membership.OrganizationRole;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which applications a list shows (AP-2). */
@Input("ApplicationFilter")
@Description("Filter of applications: all that is given has to hold.")
public record ApplicationFilter(
        @Nullable @Description("State of the applications.") ApplicationState state,

        @Nullable @Description("Role that is asked for.") OrganizationRole role,

        @Nullable
        @Size(max = 100)
        @Description("Words of the applicant's or the child's name as they were given, at most 100 characters, in any "
                + "order; ё is е, a wrong letter in a longer word is forgiven. Text without a letter or digit finds "
                + "nothing.")
        String search,

        @Id @Nullable @Description("Id of the class that the administration has set.")
        String classId) {

    static final ApplicationFilter NONE = new ApplicationFilter(null, null, null, null);
}
