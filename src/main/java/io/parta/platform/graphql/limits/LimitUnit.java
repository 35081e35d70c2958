package io.parta.platform.graphql.limits;

import org.eclipse.microprofile.graphql.Description;

/** What a limit counts. */
@Description("Unit of a limit.")
public enum LimitUnit {
    @Description("Things, as the limit's description says.")
    COUNT,
    @Description("Bytes.")
    BYTES,
    @Description("Characters.")
    CHARACTERS,
    @Description("Milliseconds.")
    MILLISECONDS,
    @Description("Points of a budget.")
    POINTS
}
