package io.parta.platform.graphql.connection;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Opaque text of a place in a list: name of the list and key of the row. It is not signed: a forged key shows no row
 * that the list would not show.
 */
final class Cursor {

    /** Longest key in characters; a longer cursor is none of ours. */
    private static final int LONGEST = 2_000;

    private Cursor() {}

    static String encode(String list, List<String> key) {
        var parts = new JsonArray().add(list);
        key.forEach(parts::add);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.encode().getBytes(StandardCharsets.UTF_8));
    }

    static Optional<List<String>> decode(String list, int keyLength, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parts = new JsonArray(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (parts.size() != keyLength + 1 || !list.equals(parts.getValue(0))) {
                return Optional.empty();
            }
            var key = new ArrayList<String>(keyLength);
            for (int i = 1; i <= keyLength; i++) {
                if (!(parts.getValue(i) instanceof String part) || part.indexOf('\0') >= 0) {
                    return Optional.empty();
                }
                key.add(part);
            }
            return Optional.of(key);
        } catch (DecodeException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
