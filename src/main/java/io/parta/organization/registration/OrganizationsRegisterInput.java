package io.parta.organization.registration;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationsRegister} takes. */
@Input("OrganizationsRegisterInput")
@Description("Input of `organizationsRegister`.")
public record OrganizationsRegisterInput(
        @NonNull
        @Size(min = 1, max = 500)
        @Description(
                "Organisations: 1 to 500. A body of 256 KiB holds 500 with names and numbers, or about 350 with every "
                        + "field.")
        List<@NonNull OrganizationsRegisterRow> rows,

        @Nullable
        @DefaultValue("false")
        @Description("Whether they are verified at once, those too that are registered with the same data and PENDING.")
        Boolean verify) {

    boolean verifies() {
        return Boolean.TRUE.equals(verify);
    }
}
