package io.parta.platform.graphql.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GraphQLOverHttpTest {

    @Test
    void answersAQuery() {
        Response answer = given().contentType("application/json")
                .body("{\"query\":\"{ serverTime }\"}")
                .post("/graphql");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("data.serverTime")).endsWith("Z");
    }
}
