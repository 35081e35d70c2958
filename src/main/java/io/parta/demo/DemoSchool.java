package io.parta.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Organisations and people of the demo, written in one transaction; what is there already stays as it is. Rows instead of
 * commands: a command has an operator behind it and tells subscribers, a seed has and does neither. Then its chats.
 */
@ApplicationScoped
@IfBuildProfile("demo")
class DemoSchool {

    static final List<String> SCRIPTS = List.of("/demo/school.sql", "/demo/arrivals.sql", "/demo/channels.sql");

    private final Pool pool;
    private final DemoChats chats;

    DemoSchool(Pool pool, DemoChats chats) {
        this.pool = pool;
        this.chats = chats;
    }

    Uni<Void> enrol() {
        String script = SCRIPTS.stream().map(DemoSchool::read).collect(Collectors.joining("\n"));
        return pool.query(script).execute().chain(chats::fill);
    }

    static String read(String script) {
        try (InputStream stream = DemoSchool.class.getResourceAsStream(script)) {
            if (stream == null) {
                throw new IllegalStateException(script + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
