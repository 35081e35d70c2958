package io.parta.bench.peers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A contender that runs, as production would run it, on the processors of the servers.
 *
 * @param startMs from the start of the process to its first answer
 */
record Server(Contender contender, Process process, int port, Path log, double startMs) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_TRIES_NS = 5_000_000;

    /** How a contender is started. */
    record Start(List<String> command, Path directory, Map<String, String> environment) {}

    /** Starts it and waits for its first answer to somebody who has logged in. */
    static Server start(Contender contender, Start start, int port, String processors, Asker asker) throws IOException {
        Path log = Files.createDirectories(Path.of("target/bench/peers")).resolve(contender + ".log");
        var command = new ArrayList<>(List.of("taskset", "-c", processors));
        command.addAll(start.command());
        var builder = new ProcessBuilder(command).directory(start.directory().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PARTA_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(start.environment());
        byte[] question = Questions.of(Operation.TYPENAME, contender, port, List.of(asker))
                .get(0)
                .getBytes();
        long began = System.nanoTime();
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!answers(port, question)) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException(contender.title + " does not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(BETWEEN_TRIES_NS);
        }
        return new Server(contender, process, port, log, (System.nanoTime() - began) / 1e6);
    }

    private static boolean answers(int port, byte[] question) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(question);
            byte[] status = socket.getInputStream().readNBytes(12);
            return new String(status, StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException expected) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
