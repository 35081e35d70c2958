package io.parta.demo;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the demo is filled with fits the schema as it is; nothing of it stays here. */
@QuarkusTest
class DemoScriptsTest {

    /** One query is one transaction by itself, whether it fails or not. */
    @Test
    void fitTheSchema() {
        String script = Stream.concat(DemoSchool.SCRIPTS.stream(), Stream.of(DemoChats.TALK))
                .map(DemoSchool::read)
                .collect(Collectors.joining("\n"));

        assertThatCode(() -> Arc.container()
                        .instance(Pool.class)
                        .get()
                        .query(script + ";\nROLLBACK;")
                        .execute()
                        .await()
                        .atMost(Duration.ofSeconds(30)))
                .doesNotThrowAnyException();
    }
}
