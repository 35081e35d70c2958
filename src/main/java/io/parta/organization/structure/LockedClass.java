package io.parta.organization.structure;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A class as the packages of its students, its staff and its promotion see it inside a command, under the organisation's
 * row lock. What they do to the class itself goes through {@link ClassSuccession}.
 */
public interface LockedClass {

    UUID organizationKey();

    UUID key();

    int academicYear();

    String name();

    SchoolClassState state();

    ClassForm form();

    /** The data that people change, by the names of the API, for the audit log. */
    Map<String, @Nullable String> facts();
}
