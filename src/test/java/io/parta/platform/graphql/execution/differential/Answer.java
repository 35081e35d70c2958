package io.parta.platform.graphql.execution.differential;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What clients may rely on of a response: data with the order of its fields, and where errors are. Texts, traces and the
 * order of errors may differ between executions.
 *
 * @param data the data as JSON, {@code null} included; fields as ordered, numbers as written
 * @param errors paths of the errors
 */
record Answer(@Nullable Object data, List<List<Object>> errors) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);

    /** Reads a response, which must be JSON without a duplicate key. */
    static Answer read(String response) {
        Map<String, Object> body;
        try {
            body = JSON.readValue(response, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + response, e);
        }
        List<List<Object>> errors = new ArrayList<>();
        if (body.get("errors") instanceof List<?> list) {
            for (Object error : list) {
                Object path = ((Map<?, ?>) error).get("path");
                errors.add(path instanceof List<?> steps ? List.copyOf(steps) : List.of("no path: " + error));
            }
        }
        return new Answer(body.get("data"), errors);
    }

    /** Of a response before it was written. */
    static Answer of(Map<String, Object> response) {
        return read(write(response));
    }

    /**
     * What is wrong with another answer where this one is right; null when nothing is. Where null reaches a parent the
     * specification lets an execution stop, so that of the errors below such a place one is enough. So may it stop between
     * the fields of a mutation, or not: graphql-java does, the engine does not.
     */
    @Nullable
    String difference(Answer other, boolean mutation) {
        if (!write(data).equals(write(other.data))) {
            return "other data";
        }
        Set<List<Object>> told = new HashSet<>();
        for (List<Object> error : other.errors) {
            if (!told.add(error)) {
                return "two errors at " + error;
            }
            if (!errors.contains(error) && !(mutation && data == null)) {
                return "an error where none is: " + error;
            }
        }
        return errors.stream()
                .map(this::place)
                .filter(place -> told.stream().noneMatch(error -> startsWith(error, place)))
                .findFirst()
                .map(place -> "no error that explains the null at " + place)
                .orElse(null);
    }

    /** Where the error's null stands in the data: its own place, or that of a parent. */
    private List<Object> place(List<Object> error) {
        Object value = data;
        for (int i = 0; i < error.size(); i++) {
            if (value == null) {
                return error.subList(0, i);
            }
            value = error.get(i) instanceof Integer index
                    ? ((List<?>) value).get(index)
                    : ((Map<?, ?>) value).get(error.get(i));
        }
        return error;
    }

    private static boolean startsWith(List<Object> path, List<Object> start) {
        return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
    }

    @Override
    public String toString() {
        return write(data) + "\nerrors at " + errors;
    }

    private static String write(@Nullable Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
