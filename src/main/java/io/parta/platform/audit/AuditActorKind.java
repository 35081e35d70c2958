package io.parta.platform.audit;

import org.eclipse.microprofile.graphql.Description;

/** In what capacity somebody acted. */
@Description("Capacity in which somebody acted.")
public enum AuditActorKind {
    @Description("An operator of the platform.")
    OPERATOR,
    @Description("A person of the organisation.")
    PERSON,
    @Description("A vendor's service account.")
    VENDOR
}
