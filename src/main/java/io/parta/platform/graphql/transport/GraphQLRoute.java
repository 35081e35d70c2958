package io.parta.platform.graphql.transport;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ErrorEntries;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.ExecutionEngine.ExecutionAnswer;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.execution.Operations;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * {@code /graphql} by the GraphQL over HTTP specification. WebSocket upgrades and event streams of the same path have
 * routes of their own at {@link #ORDER_OF_STREAMS} and call {@code next()} for every other request.
 */
@Singleton
class GraphQLRoute {

    /** Path of the API, for every transport. */
    static final String PATH = "/graphql";

    /** Order of the routes that take upgrades and event streams of {@link #PATH} before this one. */
    static final int ORDER_OF_STREAMS = 100;

    private static final int ORDER_OF_HEADERS = -1_000;
    private static final int ORDER = 200;

    private final RequestReader reader;
    private final RequestContexts contexts;
    private final Operations operations;
    private final ExecutionEngine engine;
    private final HttpAnswers answers;
    private final ErrorEntries errors;
    private final Cors cors;
    private final GracefulStop stop;

    @Inject
    GraphQLRoute(
            RequestReader reader,
            RequestContexts contexts,
            Operations operations,
            ExecutionEngine engine,
            HttpAnswers answers,
            ErrorEntries errors,
            Cors cors,
            GracefulStop stop) {
        this.reader = reader;
        this.contexts = contexts;
        this.operations = operations;
        this.engine = engine;
        this.answers = answers;
        this.errors = errors;
        this.cors = cors;
        this.stop = stop;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER_OF_HEADERS).handler(SecurityHeaders::add);
        router.route(PATH).order(ORDER_OF_HEADERS + 1).handler(cors::handle);
        router.route(PATH).order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext routing) {
        stop.track(routing);
        Optional<AnswerType> type = AnswerType.accepted(routing.request().getHeader(HttpHeaders.ACCEPT));
        HttpCall call = HttpCall.of(routing, type.orElse(AnswerType.JSON));
        HttpMethod method = routing.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.POST)) {
            refuse(call, ErrorCode.METHOD_NOT_ALLOWED);
        } else if (type.isEmpty()) {
            refuse(call, ErrorCode.NOT_ACCEPTABLE);
        } else {
            Cancellable running = reader.read(call)
                    .flatMap(request -> contexts.of(call).flatMap(context -> answered(request, context)))
                    .subscribe()
                    .with(answer -> answers.send(call, 200, answer.body()), e -> answers.refuse(call, e));
            if (!routing.response().ended()) {
                routing.response().closeHandler(v -> running.cancel());
            }
        }
    }

    private Uni<ExecutionAnswer> answered(OperationRequest request, RequestContext context) {
        return operations.prepare(request, context).flatMap(operation -> executed(operation, context));
    }

    private Uni<ExecutionAnswer> executed(PreparedOperation operation, RequestContext context) {
        if (operation.isSubscription()) {
            // A subscription asks for text/event-stream or a WebSocket.
            return Uni.createFrom().failure(errors.rejected(ErrorCode.NOT_ACCEPTABLE, context));
        }
        return engine.execute(operation, context);
    }

    private void refuse(HttpCall call, ErrorCode code) {
        answers.refuse(call, errors.rejected(code, call.locale(), call.traceId(), -1));
    }
}
