package io.parta.platform.graphql.transport;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.parta.platform.i18n.Languages;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * What is known of a request before it is known who calls: enough to refuse it politely.
 *
 * @param type media type of the answer
 */
record HttpCall(RoutingContext routing, Locale locale, String traceId, AnswerType type) {

    static HttpCall of(RoutingContext routing, AnswerType type) {
        String language = routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        String traceId = newTraceId();
        MDC.put("traceId", traceId);
        return new HttpCall(routing, Languages.negotiate(language), traceId, type);
    }

    private static String newTraceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString().replace("-", "");
    }
}
