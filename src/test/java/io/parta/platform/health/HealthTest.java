package io.parta.platform.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an instance says about itself while every part is there; the parts that are away have a test of their own. */
@QuarkusTest
class HealthTest {

    @Test
    void showsEveryPartWhenReady() {
        assertThat(states("/q/health/ready"))
                .containsEntry("postgresql", "normal")
                .containsEntry("redis", "normal")
                .containsEntry("keycloak", "normal");
    }

    @Test
    void isAliveWithoutAskingAnyPart() {
        assertThat(states("/q/health/live")).doesNotContainKeys("postgresql", "redis", "keycloak");
    }

    @Test
    void saysThatItHasStarted() {
        assertThat(states("/q/health/started")).containsEntry("started", "normal");
    }

    private static Map<String, String> states(String path) {
        JsonPath answer = given().get(path).then().statusCode(200).extract().jsonPath();
        assertThat(answer.getString("status")).isEqualTo("UP");
        Map<String, String> states = new HashMap<>();
        answer.<Map<String, Object>>getList("checks")
                .forEach(check -> states.put((String) check.get("name"), state(check)));
        return states;
    }

    private static String state(Map<String, Object> check) {
        return check.get("data") instanceof Map<?, ?> data ? String.valueOf(data.get("state")) : "";
    }
}
