package io.parta.demo;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the demo is filled with fits the schema as it is; nothing of it stays here. */
@QuarkusTest
class DemoScriptsTest {

    private static final List<String> SCRIPTS = List.of("/demo/school.sql", "/demo/arrivals.sql", "/demo/channels.sql");

    /** One query is one transaction by itself, whether it fails or not. */
    @Test
    void fitTheSchema() {
        String script = SCRIPTS.stream().map(DemoScriptsTest::read).collect(Collectors.joining("\n"));

        assertThatCode(() -> Arc.container()
                        .instance(Pool.class)
                        .get()
                        .query(script + "\nROLLBACK;")
                        .execute()
                        .await()
                        .atMost(Duration.ofSeconds(30)))
                .doesNotThrowAnyException();
    }

    private static String read(String script) {
        try (InputStream stream = DemoScriptsTest.class.getResourceAsStream(script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
