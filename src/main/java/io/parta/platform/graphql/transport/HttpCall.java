package io.parta.platform.graphql.transport;

import io.parta.platform.graphql.execution.TraceId;
import io.parta.platform.i18n.Languages;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jboss.logging.MDC;

/**
 * What is known of a request before it is known who calls: enough to refuse it politely.
 *
 * @param type media type of the answer
 */
record HttpCall(RoutingContext routing, Locale locale, String traceId, AnswerType type) {

    static HttpCall of(RoutingContext routing, AnswerType type) {
        String language = routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        String traceId = TraceId.current();
        MDC.put("traceId", traceId);
        return new HttpCall(routing, Languages.negotiate(language), traceId, type);
    }
}
