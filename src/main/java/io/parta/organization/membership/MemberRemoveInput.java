package io.parta.organization.membership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code memberRemove} takes. */
@Input("MemberRemoveInput")
@Description("Input of `memberRemove`.")
public record MemberRemoveInput(
        @Id @NonNull @Description("Id of the membership to end.")
        String id) {}
