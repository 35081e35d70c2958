package io.parta.organization;

import io.parta.platform.graphql.error.Refusal;
import java.util.Map;
import java.util.Optional;

/** Actions on an organisation that another context offers: a bean of this type adds them to {@code viewerActions}. */
public interface OrganizationActions {

    /** Decisions by the names of their mutations, in the order they are shown; an empty one allows. */
    Map<String, Optional<Refusal>> decide(Organization organization);
}
