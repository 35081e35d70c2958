package io.parta.platform.graphql.limits;

import static io.parta.platform.graphql.limits.LimitUnit.BYTES;
import static io.parta.platform.graphql.limits.LimitUnit.CHARACTERS;
import static io.parta.platform.graphql.limits.LimitUnit.COUNT;
import static io.parta.platform.graphql.limits.LimitUnit.MILLISECONDS;
import static io.parta.platform.graphql.limits.LimitUnit.POINTS;

import io.parta.platform.graphql.connection.PageRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Tells the limits of a request and of its principal. */
@Singleton
class RequestLimits implements LimitSource {

    private final LimitsConfig config;

    RequestLimits(LimitsConfig config) {
        this.config = config;
    }

    @Override
    public List<ApiLimit> limits() {
        return List.of(
                new ApiLimit("bodyBytes", config.bodyBytes(), BYTES, "Body of a request."),
                new ApiLimit("tokens", config.tokens(), COUNT, "Tokens of a document."),
                new ApiLimit("documentCharacters", config.documentCharacters(), CHARACTERS, "Text of a document."),
                new ApiLimit("fragments", config.fragments(), COUNT, "Fragments a document defines."),
                new ApiLimit("depth", config.depth(), COUNT, "Nesting of an operation, fragments expanded."),
                new ApiLimit("aliases", config.aliases(), COUNT, "Aliases of an operation."),
                new ApiLimit("directives", config.directives(), COUNT, "Directives of an operation."),
                new ApiLimit("nodes", config.nodes(), COUNT, "Objects an operation may touch: page sizes multiplied."),
                new ApiLimit("deadline", millis(config.deadline()), MILLISECONDS, "Time of a request."),
                new ApiLimit("pageSize", PageRequest.LARGEST_SIZE, COUNT, "Items of a page at most."),
                new ApiLimit("pageSizeDefault", PageRequest.DEFAULT_SIZE, COUNT, "Items of a page nobody sized."),
                new ApiLimit("nodesPerPoint", OperationLimits.NODES_PER_POINT, COUNT, "Objects that cost one point."),
                new ApiLimit(
                        "mutationPoints",
                        OperationLimits.MUTATION_POINTS,
                        POINTS,
                        "Points each root field of a mutation costs more."),
                points("personPoints", config.personPoints(), "Budget of a person in a period."),
                new ApiLimit("personPeriod", millis(config.personPeriod()), MILLISECONDS, "Period of that budget."),
                points("vendorPointsPerSecond", config.vendorPointsPerSecond(), "Points that come back each second."),
                points("vendorBurst", config.vendorBurst(), "Points a vendor may save up."),
                points(
                        "anonymousPoints",
                        config.anonymousPoints(),
                        "Budget of an address without a log-in in a period."),
                new ApiLimit(
                        "anonymousPeriod", millis(config.anonymousPeriod()), MILLISECONDS, "Period of that budget."),
                new ApiLimit(
                        "addressFailures",
                        (int) config.addressFailures(),
                        COUNT,
                        "Failed credentials from one address in a period before it is told to wait."),
                new ApiLimit(
                        "addressFailuresPeriod",
                        millis(config.addressFailuresPeriod()),
                        MILLISECONDS,
                        "Period of that count."));
    }

    private static ApiLimit points(String name, long points, String description) {
        return new ApiLimit(name, Math.toIntExact(points), POINTS, description);
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
