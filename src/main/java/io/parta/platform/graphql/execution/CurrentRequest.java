package io.parta.platform.graphql.execution;

import io.parta.platform.identity.Viewer;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The context of the running operation, for resolvers and services. The engine sets it once, before execution. */
@RequestScoped
public class CurrentRequest {

    private static final RequestContext NONE =
            new RequestContext(Viewer.ANONYMOUS, Locale.forLanguageTag("ru"), "", "", Instant.MAX, null, true);

    private RequestContext context = NONE;

    public RequestContext context() {
        return context;
    }

    public Viewer viewer() {
        return context.viewer();
    }

    public Locale locale() {
        return context.locale();
    }

    public @Nullable String idempotencyKey() {
        return context.idempotencyKey();
    }

    public void set(RequestContext context) {
        this.context = context;
    }
}
