package io.parta.platform.engines;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Redis from the jar of embedded-redis, as a process of its own session. */
class EmbeddedRedis implements Engine {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Workspace workspace;
    private final Platform platform;

    EmbeddedRedis(Workspace workspace, Platform platform) {
        this.workspace = workspace;
        this.platform = platform;
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public Map<String, String> start() throws IOException {
        Path directory = workspace.directoryOf("redis");
        if (!workspace.keepsData()) {
            Files.deleteIfExists(directory.resolve("dump.rdb"));
        }
        int port = Ports.free();
        Path configuration = directory.resolve("redis.conf");
        Files.writeString(configuration, configuration(port));
        Path log = directory.resolve("redis.log");
        Command command =
                new Command("Redis", List.of(server().toString(), configuration.toString()), directory, log, Map.of());
        Process process = command.start();
        workspace.watch(process.toHandle(), "TERM");
        Progress waiting = new Progress();
        while (!answers(port)) {
            if (Command.exits(process, Duration.ofMillis(50))) {
                throw command.failure("ended with exit code " + process.exitValue());
            }
            if (waiting.duration().compareTo(PATIENCE) > 0) {
                throw command.failure("did not answer within " + PATIENCE.toSeconds() + " s");
            }
        }
        return Map.of("parta.redis.url", "redis://127.0.0.1:" + port);
    }

    private String configuration(int port) {
        return """
                bind 127.0.0.1
                port %d
                daemonize no
                dir .
                save %s
                """.formatted(port, workspace.keepsData() ? "60 1" : "\"\"");
    }

    /** The program, unpacked once for all that run from this clone. */
    private Path server() throws IOException {
        Path server = workspace.project().programs().resolve(platform.redisServer());
        Directories.locked(workspace.project().programs().resolve("redis.lock"), () -> {
            if (Files.exists(server)) {
                return;
            }
            Path unfinished = server.resolveSibling(server.getFileName() + ".part");
            try (InputStream packed = EmbeddedRedis.class.getResourceAsStream("/" + platform.redisServer())) {
                if (packed == null) {
                    throw new EngineFailure("The library embedded-redis is not on the class path.");
                }
                Files.copy(packed, unfinished, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!unfinished.toFile().setExecutable(true)) {
                throw new EngineFailure("The file " + unfinished + " cannot be made executable.");
            }
            Files.move(unfinished, server, StandardCopyOption.ATOMIC_MOVE);
        });
        return server;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException expected) {
            return false;
        }
    }
}
