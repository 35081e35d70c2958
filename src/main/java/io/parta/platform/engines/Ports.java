package io.parta.platform.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1. */
class Ports {

    /** Below the range from which systems take ports for outgoing connections: nobody grabs one before its engine does. */
    private static final int FIRST = 20_000;

    private static final int LAST = 29_999;
    private static final int ATTEMPTS = 200;

    private Ports() {}

    static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new EngineFailure("No port between " + FIRST + " and " + LAST + " of 127.0.0.1 is free for an engine.");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException expected) {
            return false;
        }
    }

    /** @param variable environment variable that changes the port */
    static int require(int port, String whose, String variable) {
        if (!isFree(port)) {
            throw new EngineFailure("Port " + port + " of 127.0.0.1, which " + whose
                    + " needs, is in use by another program: stop that, or choose another port with " + variable + ".");
        }
        return port;
    }
}
