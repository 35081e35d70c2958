package io.parta.platform.graphql.document;

import io.parta.platform.graphql.limits.ApiLimit;
import io.parta.platform.graphql.limits.LimitSource;
import io.parta.platform.graphql.limits.LimitUnit;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells the limits of idempotency keys. */
@Singleton
class IdempotencyLimits implements LimitSource {

    @Override
    public List<ApiLimit> limits() {
        return List.of(new ApiLimit(
                "idempotencyKeyLength",
                IdempotencyKeys.MAX_LENGTH,
                LimitUnit.CHARACTERS,
                "Visible ASCII characters of an idempotency key."));
    }
}
