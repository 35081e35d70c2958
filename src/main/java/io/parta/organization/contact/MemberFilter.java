package io.parta.organization.contact;

import io.parta.organization.membership.OrganizationRole;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which members a list shows. */
@Input("MemberFilter")
@Description("Filter of members: all that is given has to hold.")
public record MemberFilter(
        @Nullable
        @Size(max = 100)
        @Description(
                "Words of the roster name, at most 100 characters, in any order; ё is е, a wrong letter in a longer "
                        + "word is forgiven. Text without a letter or digit finds nothing.")
        String search,

        @Nullable @Description("Role that the members hold or wait for.")
        OrganizationRole role,

        @Id @Nullable @Description("Id of a class: its students of now and its staff.")
        String classId,

        @Id @Nullable @Description("Id of a unit: its members.")
        String unitId) {

    static final MemberFilter NONE = new MemberFilter(null, null, null, null);
}
