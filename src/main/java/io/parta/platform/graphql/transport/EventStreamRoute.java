package io.parta.platform.graphql.transport;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ErrorEntries;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.OperationRejected;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.execution.Operations;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.transport.sse.EventStreams;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the POSTs of {@code /graphql} that accept {@code text/event-stream}. Who accepts JSON as well, as clients do that
 * send one header for everything, gets a stream for subscriptions only.
 */
@Singleton
class EventStreamRoute {

    private static final String MEDIA_TYPE = "text/event-stream";
    private static final long RETRY_AFTER_SECONDS = 5;

    private final RequestReader reader;
    private final RequestContexts contexts;
    private final Operations operations;
    private final ExecutionEngine engine;
    private final EventStreams streams;
    private final HttpAnswers answers;
    private final ErrorEntries errors;

    @Inject
    EventStreamRoute(
            RequestReader reader,
            RequestContexts contexts,
            Operations operations,
            ExecutionEngine engine,
            EventStreams streams,
            HttpAnswers answers,
            ErrorEntries errors) {
        this.reader = reader;
        this.contexts = contexts;
        this.operations = operations;
        this.engine = engine;
        this.streams = streams;
        this.answers = answers;
        this.errors = errors;
    }

    void register(@Observes Router router) {
        router.post(GraphQLRoute.PATH).order(GraphQLRoute.ORDER_OF_STREAMS).handler(this::handle);
    }

    private void handle(RoutingContext routing) {
        String accept = routing.request().getHeader(HttpHeaders.ACCEPT);
        if (!names(accept)) {
            routing.next();
            return;
        }
        Optional<AnswerType> json = AnswerType.accepted(accept);
        HttpCall call = HttpCall.of(routing, json.orElse(AnswerType.GRAPHQL_RESPONSE));
        if (!streams.admits()) {
            answers.refuse(
                    call, errors.rejected(ErrorCode.UNAVAILABLE, call.locale(), call.traceId(), RETRY_AFTER_SECONDS));
            return;
        }
        Cancellable running = reader.read(call)
                .flatMap(request -> contexts.of(call)
                        .flatMap(context -> json.isPresent()
                                ? jsonOrStream(call, request, context)
                                : stream(call, request, context)))
                .subscribe()
                .with(done -> {}, failure -> answers.refuse(call, failure));
        // An answer that is given already takes no handler, and would be told as a fault with each bad request.
        if (!routing.response().ended()) {
            routing.addEndHandler(ended -> running.cancel());
        }
    }

    private Uni<?> jsonOrStream(HttpCall call, OperationRequest request, RequestContext context) {
        return operations.prepare(request, context).flatMap(operation -> {
            if (operation.isSubscription()) {
                streams.answer(call.routing(), context, operation);
                return Uni.createFrom().voidItem();
            }
            return engine.execute(operation, context).invoke(answer -> answers.send(call, 200, answer.body()));
        });
    }

    /** What is wrong with the document is an event of the stream, as the protocol wants it; the rest has a status. */
    private Uni<?> stream(HttpCall call, OperationRequest request, RequestContext context) {
        return operations
                .prepare(request, context)
                .invoke((PreparedOperation operation) -> streams.answer(call.routing(), context, operation))
                .onFailure(EventStreamRoute::isOfDocument)
                .recoverWithUni(failure -> {
                    streams.refuse(call.routing(), context, ((OperationRejected) failure).errors());
                    return Uni.createFrom().nullItem();
                });
    }

    private static boolean isOfDocument(Throwable failure) {
        return failure instanceof OperationRejected rejected && HttpAnswers.isOfDocument(rejected.code());
    }

    /** Whether the header names the media type itself; a wildcard asks for JSON. */
    private static boolean names(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            if (range.split(";")[0].trim().equals(MEDIA_TYPE)) {
                return true;
            }
        }
        return false;
    }
}
