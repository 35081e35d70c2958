package io.parta.platform.graphql.transport;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** Collects a body up to its limit, for as long as a request may take: nothing larger is held, and nothing longer. */
final class RequestBody {

    private final HttpServerRequest request;
    private final UniEmitter<? super Buffer> emitter;
    private final int maxBytes;
    private final Buffer body = Buffer.buffer();
    private boolean ended;

    private RequestBody(HttpServerRequest request, int maxBytes, UniEmitter<? super Buffer> emitter) {
        this.request = request;
        this.maxBytes = maxBytes;
        this.emitter = emitter;
    }

    /** Fails with {@link TooLarge} or {@link TooSlow}. */
    static Uni<Buffer> read(HttpServerRequest request, int maxBytes, Vertx vertx, Duration patience) {
        return Uni.createFrom().emitter(emitter -> {
            var body = new RequestBody(request, maxBytes, emitter);
            long timer = vertx.setTimer(patience.toMillis(), late -> body.fail(new TooSlow()));
            emitter.onTermination(() -> vertx.cancelTimer(timer));
            body.start();
        });
    }

    private void start() {
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && (announced.length() > 9 || isTooLarge(Long.parseLong(announced)))) {
            refuse();
            return;
        }
        request.exceptionHandler(this::fail);
        request.handler(this::add);
        request.endHandler(v -> end());
        request.resume();
    }

    private void add(Buffer chunk) {
        if (ended) {
            return;
        }
        if (isTooLarge((long) body.length() + chunk.length())) {
            refuse();
        } else {
            body.appendBuffer(chunk);
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            emitter.complete(body);
        }
    }

    private void fail(Throwable failure) {
        if (!ended) {
            ended = true;
            emitter.fail(failure);
        }
    }

    private void refuse() {
        fail(new TooLarge());
    }

    private boolean isTooLarge(long bytes) {
        return bytes > maxBytes;
    }

    static final class TooSlow extends RuntimeException {
        TooSlow() {
            super(null, null, false, false);
        }
    }

    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super(null, null, false, false);
        }
    }
}
