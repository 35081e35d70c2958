package io.parta.organization.registration;

import io.parta.organization.OrganizationState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row means whose INN and KPP are registered, pure: empty means that it changes nothing but the verification. */
final class BulkRegistrationPolicy {

    private BulkRegistrationPolicy() {}

    /**
     * An organisation that has a row's INN and KPP.
     *
     * @param same whether its data is the row's
     * @param requested whether its head's request is open
     */
    record Registration(UUID key, OrganizationState state, boolean same, boolean requested) {}

    /** @param found null when it was removed between two statements */
    static Optional<Refusal> decide(@Nullable Registration found, boolean verify) {
        if (found == null) {
            return Optional.of(Refusal.of(ErrorCode.CONFLICT));
        }
        if (!found.same()) {
            return Optional.of(Refusal.at(ErrorCode.ORGANIZATION_ALREADY_REGISTERED, "input", "inn"));
        }
        return verifies(found, verify) && found.requested()
                ? Optional.of(Refusal.of(ErrorCode.ORGANIZATION_REQUEST_OPEN)
                        .with(Remedy.mutation(OrganizationRequestAction.VERIFY.mutation())))
                : Optional.empty();
    }

    /** Whether a row that is not refused verifies the organisation. */
    static boolean verifies(Registration found, boolean verify) {
        return verify && found.state() == OrganizationState.PENDING;
    }
}
