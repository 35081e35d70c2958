package io.parta.platform.graphql.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a developer meets first: GraphiQL and the schema. */
@QuarkusTest
class OpenPagesTest {

    @Test
    void showsTheSchemaAsAFile() {
        assertThat(given().get("/graphql/schema.graphql").asString()).contains("type Query", "serverTime");
    }

    @Test
    void servesGraphiqlWithoutASingleForeignAddress() {
        var page = given().get("/graphiql");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.asString()).doesNotContain("http://", "https://", "\"//");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "graphiql.min.js",
                "graphiql.min.css",
                "react.production.min.js",
                "react-dom.production.min.js",
                "start.js",
                "start.css"
            })
    void servesTheFilesOfGraphiql(String file) {
        assertThat(given().get("/graphiql/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsGraphiqlWhereToLogIn() {
        var settings = new JsonObject(given().get("/graphiql/settings.json").asString());

        assertThat(settings.getString("tokenUrl")).endsWith("/realms/parta/protocol/openid-connect/token");
        assertThat(settings.getJsonArray("logIns")).contains("operator", "student", "stranger");
    }

    @Test
    void suggestsTheFieldThatWasPerhapsMeant() {
        assertThat(Call.post("{ serverTme }").error().getString("message")).endsWith("Did you mean serverTime?");
    }

    /** Every sample of GraphiQL passes validation and limits; a subscription only asks for another transport. */
    @Test
    void offersSamplesThatFitTheSchema() {
        var samples = new JsonArray(given().get("/graphiql/samples.json").asString());

        assertThat(samples).isNotEmpty();
        for (int i = 0; i < samples.size(); i++) {
            JsonObject sample = samples.getJsonObject(i);
            var request = new JsonObject()
                    .put("query", sample.getString("query"))
                    .put("variables", sample.getJsonObject("variables"));
            assertThat(Call.post(Call.strict(), request.encode()).response().statusCode())
                    .as(sample.getString("name"))
                    .isEqualTo(sample.getString("query").contains("subscription ") ? 406 : 200);
        }
    }
}
