package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.limits.ApiLimit;
import io.parta.platform.graphql.limits.LimitSource;
import io.parta.platform.graphql.limits.LimitUnit;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells the limits of an execution. */
@Singleton
class EngineLimits implements LimitSource {

    private final EngineConfig config;

    EngineLimits(EngineConfig config) {
        this.config = config;
    }

    @Override
    public List<ApiLimit> limits() {
        return List.of(
                new ApiLimit("answerBytes", config.answerBytes(), LimitUnit.BYTES, "Data of an answer."),
                new ApiLimit(
                        "planFields",
                        config.planFields(),
                        LimitUnit.COUNT,
                        "Fields of an operation, those of an interface or a union for each of its types."));
    }
}
