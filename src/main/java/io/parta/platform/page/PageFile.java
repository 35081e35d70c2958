package io.parta.platform.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A file of a page, read from the build once.
 *
 * @param contentType media type of the answer, by the ending of its name
 */
public record PageFile(Buffer content, String contentType) {

    /** @param name path of the resource; that it is missing is a fault of the build */
    public static PageFile of(String name) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        try (@Nullable InputStream in = classes.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the build: " + name);
            }
            return new PageFile(Buffer.buffer(in.readAllBytes()), contentType(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param policy Content-Security-Policy of the page that it belongs to */
    public void send(RoutingContext routing, String policy) {
        routing.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .putHeader("Content-Security-Policy", policy)
                .end(content);
    }

    private static String contentType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            default -> "application/json; charset=utf-8";
        };
    }
}
