package io.parta.bench.peers;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

/** An operation as requests to one contender, ready to be written: one for each asker, in turn. */
final class Questions {

    /** In the place of what differs from one request to the next: the key by which a message is sent once. */
    private static final String KEY = "00000000-0000-4000-8000-000000000000";

    private final Operation operation;
    private final List<String> texts;
    private final List<Buffer> buffers;

    private Questions(Operation operation, List<String> texts) {
        this.operation = operation;
        this.texts = texts;
        this.buffers = texts.stream().map(Buffer::buffer).toList();
    }

    static Questions of(Operation operation, Contender contender, int port, List<Asker> askers) {
        String document = document(operation, contender);
        return new Questions(
                operation,
                askers.stream()
                        .map(asker -> {
                            JsonObject variables = operation.variables(asker, contender.hasOpaqueIds());
                            if (operation == Operation.SEND) {
                                variables.getJsonObject("input").put("clientKey", KEY);
                            }
                            String path = contender == Contender.ASKING ? operation.name() : "graphql";
                            return request(port, path, asker.token(), body(document, variables));
                        })
                        .toList());
    }

    static String document(Operation operation, Contender contender) {
        try {
            return Files.readString(contender.document(operation)).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static JsonObject body(String document, JsonObject variables) {
        var body = new JsonObject().put("query", document);
        return variables.isEmpty() ? body : body.put("variables", variables);
    }

    private static String request(int port, String path, String token, JsonObject body) {
        String content = body.encode();
        return "POST /" + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: application/json\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer " + token + "\r\nContent-Length: "
                + content.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + content;
    }

    int size() {
        return texts.size();
    }

    Buffer get(int turn) {
        int index = turn % texts.size();
        return operation == Operation.SEND
                ? Buffer.buffer(texts.get(index).replace(KEY, UUID.randomUUID().toString()))
                : buffers.get(index);
    }
}
