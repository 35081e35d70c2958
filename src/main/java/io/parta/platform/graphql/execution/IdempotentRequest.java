package io.parta.platform.graphql.execution;

import io.parta.platform.digest.Digest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.TreeMap;

/**
 * A request that carries an idempotency key.
 *
 * @param principal whose key it is: keys of two principals never meet
 * @param key as sent
 * @param requestHash SHA-256 of document, operation name and variables, in hexadecimal; equal for requests that differ
 *     in transport, white space of the JSON or order of its members only
 */
public record IdempotentRequest(String principal, String key, String requestHash) {

    static IdempotentRequest of(String principal, String key, PreparedOperation operation) {
        var asked = new JsonArray()
                .add(operation.text())
                .add(operation.operationName() == null ? "" : operation.operationName())
                .add(canonical(operation.variables()));
        return new IdempotentRequest(principal, key, Digest.sha256Hex(asked.encode()));
    }

    /** The same request for one row of a command in bulk: no key of a client has a space, so none is this one. */
    public IdempotentRequest ofRow(int place) {
        return new IdempotentRequest(principal, key + " " + place, requestHash);
    }

    private static Object canonical(Object value) {
        if (value instanceof JsonObject object) {
            var sorted = new TreeMap<String, Object>();
            for (String name : object.fieldNames()) {
                Object member = object.getValue(name);
                sorted.put(name, member == null ? "null" : canonical(member));
            }
            var pairs = new JsonArray();
            sorted.forEach((name, member) -> pairs.add(name).add(member));
            return pairs;
        }
        if (value instanceof JsonArray array) {
            var items = new JsonArray().add("[");
            for (Object item : array) {
                items.add(item == null ? "null" : canonical(item));
            }
            return items;
        }
        // Text is marked, so that "null" and null, "1" and 1 stay different.
        return value instanceof String text ? "\"" + text : value;
    }
}
