package io.parta.organization.structure;

import io.parta.platform.graphql.error.Refusal;
import java.util.Map;
import java.util.Optional;

/** Actions on a class that another context offers: a bean of this type adds them to {@code viewerActions}. */
public interface ClassActions {

    /** Decisions by the names of their mutations, in the order they are shown; an empty one allows. */
    Map<String, Optional<Refusal>> decide(SchoolClass schoolClass);
}
