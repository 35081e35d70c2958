package io.parta.platform.graphql.transport;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** HTTP by hand, for what no client sends. */
final class RawHttp {

    private RawHttp() {}

    /** Sends the text and reads until the server closes. */
    static String exchange(String request) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends the text and resets the connection without reading. */
    static void abandon(String request) throws IOException {
        try (var socket = connect()) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Socket connect() throws IOException {
        var socket = new Socket(
                "127.0.0.1",
                ConfigProvider.getConfig()
                        .getOptionalValue("quarkus.http.test-port", Integer.class)
                        .filter(port -> port > 0)
                        .orElse(RestAssured.port));
        socket.setSoTimeout(30_000);
        socket.setTcpNoDelay(true);
        return socket;
    }
}
