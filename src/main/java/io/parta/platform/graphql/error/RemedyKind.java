package io.parta.platform.graphql.error;

import org.eclipse.microprofile.graphql.Description;

/** Where the help after a refusal lies. */
@Description("Kind of a remedy.")
public enum RemedyKind {
    @Description("A mutation of this API helps.")
    MUTATION,
    @Description("Changing the input helps.")
    CORRECT_INPUT,
    @Description("Trying again later helps.")
    RETRY,
    @Description("Logging in again with the second factor helps: ask Keycloak for the `acr_values` of `viewer.stepUp`.")
    LOG_IN,
    @Description("The organisation's administrator can help.")
    ADMINISTRATOR,
    @Description("The support of the platform can help.")
    SUPPORT
}
