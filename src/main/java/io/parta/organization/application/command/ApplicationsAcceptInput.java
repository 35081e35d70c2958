package io.parta.organization.application.command;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code applicationsAccept} takes (AP-2). */
@Input("ApplicationsAcceptInput")
@Description("Input of `applicationsAccept`.")
public record ApplicationsAcceptInput(
        @Id
        @NonNull
        @Size(min = 1, max = 100)
        @Description("Ids of the applications: 1 to 100. One that is named twice counts once.")
        List<@NonNull String> ids) {}
