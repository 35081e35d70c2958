package io.parta.organization.application.command;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code applicationWithdraw} takes. */
@Input("ApplicationWithdrawInput")
@Description("Input of `applicationWithdraw`.")
public record ApplicationWithdrawInput(
        @Id @NonNull @Description("Id of the application to withdraw: SENT becomes WITHDRAWN.")
        String id) {}
