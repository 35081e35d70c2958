package io.parta.organization.transfer;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code membersTransfer} takes. */
@Input("MembersTransferInput")
@Description("Input of `membersTransfer`.")
public record MembersTransferInput(
        @Id @NonNull @Description("Id of the organisation that the members move to.")
        String organizationId,

        @Id
        @NonNull
        @Size(min = 1, max = 100)
        @Description(
                "Ids of the memberships that move: 1 to 100, all of one other organisation, that of the first. One that "
                        + "is named twice counts once.")
        List<@NonNull String> membershipIds,

        @Id @Nullable @Description("Id of a class of the organisation they move to, for the students among them.")
        String classId,

        @Nullable
        @DefaultValue("true")
        @Description("Whether the confirmed guardians of the students come along; otherwise their guardianships end.")
        Boolean withGuardians) {

    /** As the default says when it was sent as null. */
    boolean guardiansCome() {
        return Objects.requireNonNullElse(withGuardians, true);
    }
}
