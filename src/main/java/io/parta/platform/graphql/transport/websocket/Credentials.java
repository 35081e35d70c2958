package io.parta.platform.graphql.transport.websocket;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Finds a credential in the payload of a message. */
final class Credentials {

    private static final String KEY = "authorization";

    private Credentials() {}

    /** The value of {@code authorization}, however it is capitalised: clients copy the name of the HTTP header. */
    static @Nullable String in(JsonObject payload) {
        for (String key : payload.fieldNames()) {
            if (KEY.equalsIgnoreCase(key) && payload.getValue(key) instanceof String credential) {
                return credential;
            }
        }
        return null;
    }
}
