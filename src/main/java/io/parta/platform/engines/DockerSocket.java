package io.parta.platform.engines;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a Docker engine is there: a socket file without a listener, left by a stopped engine, is not one. */
class DockerSocket {

    private DockerSocket() {}

    static boolean answers() {
        return candidates(System.getenv("DOCKER_HOST"), System.getProperty("user.home"))
                .anyMatch(DockerSocket::accepts);
    }

    static Stream<Path> candidates(@Nullable String dockerHost, String userHome) {
        if (dockerHost != null && dockerHost.startsWith("unix://")) {
            return Stream.of(Path.of(dockerHost.substring("unix://".length())));
        }
        return List.of(Path.of("/var/run/docker.sock"), Path.of(userHome, ".docker/run/docker.sock")).stream();
    }

    static boolean accepts(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException expected) {
            return false;
        }
    }
}
