package io.parta.packaged;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A collector of OpenTelemetry's protocol over HTTP, with as much of its messages as the tests ask for. */
final class TraceCollector implements AutoCloseable {

    private static final int ERROR = 2;

    /** A span as it came, its ids in hexadecimal; {@code parent} is empty at a root. */
    record Span(
            String trace,
            String id,
            String parent,
            String name,
            Kind kind,
            Map<String, String> attributes,
            boolean failed) {}

    /** Kinds of span, in the order of the protocol. */
    enum Kind {
        UNSPECIFIED,
        INTERNAL,
        SERVER,
        CLIENT,
        PRODUCER,
        CONSUMER
    }

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    TraceCollector() throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    collect(body);
                    request.response().setStatusCode(200).end();
                }));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    String address() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** All spans that have come. */
    List<Span> spans() {
        return List.copyOf(spans);
    }

    @Override
    public void close() {
        vertx.close();
    }

    private void collect(Buffer body) {
        for (UnknownFieldSet resource : messages(parse(ByteString.copyFrom(body.getBytes())), 1)) {
            for (UnknownFieldSet scope : messages(resource, 2)) {
                messages(scope, 2).forEach(span -> spans.add(span(span)));
            }
        }
    }

    private static Span span(UnknownFieldSet span) {
        var attributes = new TreeMap<String, String>();
        for (UnknownFieldSet pair : messages(span, 9)) {
            messages(pair, 2).forEach(value -> attributes.put(text(pair, 1), value(value)));
        }
        boolean failed = messages(span, 15).stream().anyMatch(status -> number(status, 3) == ERROR);
        return new Span(
                hex(span, 1),
                hex(span, 2),
                hex(span, 4),
                text(span, 5),
                Kind.values()[(int) number(span, 6)],
                attributes,
                failed);
    }

    private static String value(UnknownFieldSet value) {
        return value.hasField(1) ? text(value, 1) : String.valueOf(number(value, 3));
    }

    private static List<UnknownFieldSet> messages(UnknownFieldSet message, int field) {
        var all = new ArrayList<UnknownFieldSet>();
        message.getField(field).getLengthDelimitedList().forEach(bytes -> all.add(parse(bytes)));
        return all;
    }

    private static String text(UnknownFieldSet message, int field) {
        return bytes(message, field).toStringUtf8();
    }

    private static String hex(UnknownFieldSet message, int field) {
        return HexFormat.of().formatHex(bytes(message, field).toByteArray());
    }

    private static ByteString bytes(UnknownFieldSet message, int field) {
        var all = message.getField(field).getLengthDelimitedList();
        return all.isEmpty() ? ByteString.EMPTY : all.get(0);
    }

    private static long number(UnknownFieldSet message, int field) {
        var all = message.getField(field).getVarintList();
        return all.isEmpty() ? 0 : all.get(0);
    }

    private static UnknownFieldSet parse(ByteString bytes) {
        try {
            return UnknownFieldSet.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
