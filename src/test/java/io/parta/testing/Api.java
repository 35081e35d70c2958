package io.parta.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A client of the API over HTTP, logged in as one of the demo's people or not at all. */
public final class Api {

    private final @Nullable Supplier<String> token;
    private final String language;

    private Api(@Nullable Supplier<String> token, String language) {
        this.token = token;
        this.language = language;
    }

    public static Api anonymous() {
        return new Api(null, "en");
    }

    public static Api as(String user) {
        return new Api(() -> Tokens.of(user), "en");
    }

    /** With a token that was had otherwise than by the direct grant. */
    public static Api bearing(String token) {
        return new Api(() -> token, "en");
    }

    public Api speaking(String language) {
        return new Api(token, language);
    }

    /** The whole answer: {@code data}, {@code errors}, {@code extensions}. */
    public JsonObject run(String document, JsonObject variables) {
        RequestSpecification request = given().contentType("application/json").header("Accept-Language", language);
        if (token != null) {
            request.header("Authorization", "Bearer " + token.get());
        }
        var body = new JsonObject().put("query", document).put("variables", variables);
        return new JsonObject(request.body(body.encode()).post("/graphql").asString());
    }

    /** The data of an answer without errors. */
    public JsonObject data(String document, JsonObject variables) {
        JsonObject answer = run(document, variables);
        if (answer.containsKey("errors") || answer.getJsonObject("data") == null) {
            throw new AssertionError("Unexpected errors: " + answer.encode());
        }
        return answer.getJsonObject("data");
    }

    public JsonObject data(String document) {
        return data(document, new JsonObject());
    }

    /** The codes of the top-level errors. */
    public List<String> codes(String document, JsonObject variables) {
        return run(document, variables).getJsonArray("errors", new JsonArray()).stream()
                .map(error -> ((JsonObject) error).getJsonObject("extensions").getString("code"))
                .toList();
    }

    /**
     * The payload of a mutation with one argument {@code input}.
     *
     * @param selection what of the payload, beside {@code userErrors { code path message }}
     */
    public JsonObject mutate(String mutation, JsonObject input, String selection) {
        return data(mutation(mutation, selection), new JsonObject().put("input", input))
                .getJsonObject(mutation);
    }

    /** The refusals of a mutation as {@code CODE path.of.field}. */
    public List<String> refusals(String mutation, JsonObject input) {
        return refusals(mutate(mutation, input, ""));
    }

    /** The refusals of a payload as {@code CODE path.of.field}. */
    public static List<String> refusals(JsonObject payload) {
        return payload.getJsonArray("userErrors").stream()
                .map(JsonObject.class::cast)
                .map(error -> error.getString("code")
                        + (error.getJsonArray("path") == null
                                ? ""
                                : " "
                                        + String.join(
                                                ".",
                                                error.getJsonArray("path").stream()
                                                        .map(Object::toString)
                                                        .toList())))
                .toList();
    }

    /** Document of a mutation with one argument {@code input}. */
    public static String mutation(String mutation, String selection) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return "mutation ($input: " + type + ") { " + mutation + "(input: $input) { " + selection
                + " userErrors { code path message } } }";
    }
}
