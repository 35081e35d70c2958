package io.parta.organization.application.command;

import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code applicationsReject} takes (AP-2). */
@Input("ApplicationsRejectInput")
@Description("Input of `applicationsReject`.")
public record ApplicationsRejectInput(
        @Id
        @NonNull
        @Size(min = 1, max = 100)
        @Description("Ids of the applications: 1 to 100. One that is named twice counts once.")
        List<@NonNull String> ids,

        @NonNull
        @Size(min = 1, max = 500)
        @Pattern(regexp = TextForm.LINE)
        @Description("Reason, 1 to 500 characters on one line; the applicants read it.")
        String reason) {}
