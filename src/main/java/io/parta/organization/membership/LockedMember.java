package io.parta.organization.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as the packages of guardianships and administrators see them inside a command, under the organisation's row lock.
 * What they do to the membership goes through this package. Other contexts: {@link Members.Member}.
 */
public interface LockedMember {

    UUID organizationKey();

    UUID key();

    /** Null for a child without an account (RO-8). */
    @Nullable
    UUID personKey();

    /** Null when it is not known. */
    @Nullable
    LocalDate birthDate();

    boolean isAdministrator();
}
