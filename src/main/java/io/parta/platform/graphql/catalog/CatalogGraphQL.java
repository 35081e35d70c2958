package io.parta.platform.graphql.catalog;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.limits.ApiLimit;
import io.parta.platform.graphql.limits.Budget;
import io.parta.platform.graphql.limits.LimitSource;
import io.parta.platform.i18n.Languages;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The API about itself. The two lists are bounded by the service: they are no connections. */
@GraphQLApi
public class CatalogGraphQL {

    private final CurrentRequest request;
    private final Budget budget;
    private final List<ErrorDescription> errors;
    private final List<ApiLimit> limits;

    @Inject
    CatalogGraphQL(CurrentRequest request, Budget budget, @All List<LimitSource> sources) {
        this.request = request;
        this.budget = budget;
        this.errors =
                Arrays.stream(ErrorCode.values()).map(CatalogGraphQL::described).toList();
        this.limits = sources.stream()
                .flatMap(source -> source.limits().stream())
                .sorted(Comparator.comparing(ApiLimit::name))
                .toList();
    }

    @Query
    @NonNull
    @Description("List of every error code with its texts, the same for everyone. Needs no log-in.")
    public Uni<List<@NonNull ErrorDescription>> errorCatalog() {
        return Uni.createFrom().item(errors);
    }

    @Query
    @NonNull
    @Description("List of the limits this deployment enforces, by name. Needs no log-in.")
    public Uni<List<@NonNull ApiLimit>> apiLimits() {
        return Uni.createFrom().item(limits);
    }

    @Query
    @Description("Budget of the caller after this operation; null where nothing is charged. Needs no log-in.")
    public Uni<@Nullable RateLimit> rateLimit() {
        return Uni.createFrom()
                .item(request.cost()
                        .map(cost -> new RateLimit(
                                (int) budget.limit(request.viewer()),
                                cost.requested(),
                                (int) cost.remaining(),
                                cost.resetAt().atOffset(ZoneOffset.UTC)))
                        .orElse(null));
    }

    private static ErrorDescription described(ErrorCode code) {
        return new ErrorDescription(
                code,
                UserErrors.text(code, Languages.RUSSIAN),
                UserErrors.text(code, Languages.ENGLISH),
                code.retryable(),
                UsualRemedy.of(code));
    }
}
