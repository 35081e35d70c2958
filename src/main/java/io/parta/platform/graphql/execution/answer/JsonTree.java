package io.parta.platform.graphql.execution.answer;

import io.vertx.core.json.JsonObject;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what is a tree already: the answer of an introspection, extensions, values of rare scalars. */
final class JsonTree {

    private JsonTree() {}

    static void write(@Nullable Object json, JsonBytes out) {
        if (json == null) {
            out.nullValue();
        } else if (json instanceof String text) {
            out.string(text);
        } else if (json instanceof Number number) {
            number(number, out);
        } else if (json instanceof Boolean bool) {
            out.bool(bool);
        } else if (json instanceof JsonObject object) {
            members(object.getMap(), out);
        } else if (json instanceof Map<?, ?> map) {
            members(map, out);
        } else if (json instanceof Iterable<?> elements) {
            elements(elements, out);
        } else if (json.getClass().isArray()) {
            array(json, out);
        } else {
            throw new IllegalArgumentException(
                    "No JSON value: " + json.getClass().getName());
        }
    }

    private static void number(Number number, JsonBytes out) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            out.number(number.longValue());
            return;
        }
        if ((number instanceof Double || number instanceof Float) && !Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("JSON has no " + number);
        }
        out.raw(number.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static void members(Map<?, ?> map, JsonBytes out) {
        boolean first = true;
        out.raw('{');
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (!first) {
                out.raw(',');
            }
            first = false;
            out.string(String.valueOf(member.getKey()));
            out.raw(':');
            write(member.getValue(), out);
        }
        out.raw('}');
    }

    private static void elements(Iterable<?> elements, JsonBytes out) {
        boolean first = true;
        out.raw('[');
        for (Object element : elements) {
            if (!first) {
                out.raw(',');
            }
            first = false;
            write(element, out);
        }
        out.raw(']');
    }

    private static void array(Object array, JsonBytes out) {
        out.raw('[');
        for (int i = 0; i < Array.getLength(array); i++) {
            if (i > 0) {
                out.raw(',');
            }
            write(Array.get(array, i), out);
        }
        out.raw(']');
    }
}
