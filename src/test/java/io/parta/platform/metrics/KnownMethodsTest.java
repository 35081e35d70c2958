package io.parta.platform.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** No stranger can make time series. */
@QuarkusTest
class KnownMethodsTest {

    @Test
    void countsNoRequestsOfMethodsThatAStrangerInvents() {
        for (String path : new String[] {"/graphql", "/nothing"}) {
            given().request("INVENTED", path);
            given().request("GET", path);
        }

        await().until(() -> metrics().contains("http_server_requests_seconds_count{method=\"GET\""));
        assertThat(metrics()).doesNotContain("INVENTED");
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }
}
