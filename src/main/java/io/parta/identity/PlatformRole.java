package io.parta.identity;

import org.eclipse.microprofile.graphql.Description;

/** Roles of the platform, as the log-in carries them. */
@Description("Role on the platform itself, given by the operator of the service.")
public enum PlatformRole {
    @Description("Runs the service: registers, verifies and suspends organisations.")
    OPERATOR,
    @Description("Decides complaints.")
    MODERATOR,
    @Description("Reads appeals about bureaucratic load.")
    AGENCY,
    @Description("Answers the users' questions.")
    SUPPORT
}
