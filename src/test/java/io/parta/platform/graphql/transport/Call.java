package io.parta.platform.graphql.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;

/** Requests to {@code /graphql} and what they are answered. */
public final class Call {

    private Call() {}

    /** Posts a document as plain JSON. */
    public static Answer post(String query) {
        return post(json(), request(query));
    }

    public static Answer post(RequestSpecification request, String body) {
        return new Answer(request.body(body).post("/graphql"));
    }

    public static RequestSpecification json() {
        return typed("application/json");
    }

    /** Asks for the media type whose status tells the outcome. */
    public static RequestSpecification strict() {
        return json().header("Accept", "application/graphql-response+json");
    }

    /** Sends the content type as given: a charset added by the test would be another request. */
    static RequestSpecification typed(String contentType) {
        var encoding = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("application/graphql", ContentType.TEXT)
                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT);
        return given().config(RestAssuredConfig.config().encoderConfig(encoding))
                .header("Content-Type", contentType);
    }

    public static String request(String query) {
        return new JsonObject().put("query", query).encode();
    }

    /** An answer; its body is JSON. */
    public record Answer(Response response) {

        public JsonObject body() {
            return new JsonObject(response.asString());
        }

        public JsonObject data() {
            assertThat(body().containsKey("errors")).as(response.asString()).isFalse();
            return body().getJsonObject("data");
        }

        public JsonObject error() {
            assertThat(body().containsKey("errors")).as(response.asString()).isTrue();
            return body().getJsonArray("errors").getJsonObject(0);
        }

        public String code() {
            return error().getJsonObject("extensions").getString("code");
        }

        /** Refused before execution with this status and code. */
        public void isRefused(int status, String code) {
            assertThat(code()).isEqualTo(code);
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(body().containsKey("data")).isFalse();
        }
    }
}
