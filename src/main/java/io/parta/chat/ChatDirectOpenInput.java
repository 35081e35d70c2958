package io.parta.chat;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatDirectOpen} takes. */
@Input("ChatDirectOpenInput")
@Description("Input of `chatDirectOpen`.")
public record ChatDirectOpenInput(
        @Id @NonNull @Description("Id of the person.") String personId) {}
