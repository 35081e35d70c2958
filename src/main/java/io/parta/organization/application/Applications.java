package io.parta.organization.application;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.GuardianshipKind;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Applications sent by what other contexts decide: a GUARDIAN invitation that names no student becomes one (IN-1). The
 * caller holds the organisation's row lock and has decided that this person may apply there.
 */
public interface Applications {

    /**
     * What somebody says of the child they stand for, as they typed it.
     *
     * @param rosterName of the applicant; null takes the profile's
     * @param invitationKey invitation that led here; null for none
     */
    record GuardianClaim(
            UUID personKey,
            @Nullable String rosterName,
            String childName,
            @Nullable String childClassName,
            GuardianshipKind kind,
            @Nullable UUID invitationKey) {}

    /**
     * Sends the person's application for GUARDIAN, or adds the claim to their open one there; the key of the application.
     * Sending the same claim twice changes nothing.
     *
     * <p>Refusals, without a path: APPLICATION_ALREADY_OPEN (their open application names another child),
     * APPLICATION_LIMIT_REACHED, ROLE_NOT_FOR_MINOR.
     */
    Uni<Result<UUID>> sendAsGuardian(UnitOfWork unit, Act act, Accessed organization, GuardianClaim claim);
}
