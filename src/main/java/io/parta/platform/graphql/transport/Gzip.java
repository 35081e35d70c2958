package io.parta.platform.graphql.transport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compresses larger answers when the deployment wants it: behind a balancer that does so it only costs time. */
@Singleton
class Gzip {

    private static final int MIN_BYTES = 1_024;
    private final boolean enabled;

    @Inject
    Gzip(@ConfigProperty(name = "parta.http.gzip") boolean enabled) {
        this.enabled = enabled;
    }

    Buffer encoded(HttpServerRequest request, HttpServerResponse response, Buffer body) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (!enabled || body.length() < MIN_BYTES || accepted == null || !accepted.contains("gzip")) {
            return body;
        }
        var bytes = new ByteArrayOutputStream(body.length() / 3);
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        return Buffer.buffer(bytes.toByteArray());
    }
}
